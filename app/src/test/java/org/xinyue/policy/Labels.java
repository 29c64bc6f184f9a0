package org.xinyue.policy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Chinese labels of the product's public enums: whatever has a {@code label()} is a domain word. */
final class Labels {
    private Labels() {}

    /** From the enum's name (below org.xinyue) to its words and their labels, in the order of the enum. */
    static Map<String, Map<String, String>> ofProduct() {
        return Product.CLASSES.stream()
                .filter(type -> type.isEnum() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.tryGetMethod("label").isPresent())
                .collect(Collectors.toMap(Labels::name, type -> of(type.reflect()), (one, other) -> one, TreeMap::new));
    }

    private static String name(JavaClass type) {
        return type.getName().replaceFirst("^org\\.xinyue\\.", "").replace('$', '.');
    }

    static Map<String, String> of(Class<?> type) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(type.getEnumConstants())
                .map(Enum.class::cast)
                .forEach(word -> words.put(word.name(), label(word)));
        return words;
    }

    private static String label(Enum<?> word) {
        try {
            Method label = word.getDeclaringClass().getDeclaredMethod("label");
            return (String) label.invoke(word);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
