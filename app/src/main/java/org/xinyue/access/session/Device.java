package org.xinyue.access.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** Kind of browser and system in words (设备), without versions: those change every month and would make every update unusual. */
final class Device {
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge 浏览器",
            "MicroMessenger",
            "微信",
            "Firefox",
            "Firefox 浏览器",
            "Chrome",
            "Chrome 内核浏览器",
            "Safari",
            "Safari 浏览器");
    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "HarmonyOS",
            "鸿蒙",
            "Android",
            "安卓",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Device() {}

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }

    /** E.g. Chrome 内核浏览器，Windows; 其他程序 for what is no browser we know. */
    static String words(String agent) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser.isEmpty() ? "其他程序" : system.isEmpty() ? browser : browser + "，" + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
