/** Systems of other channels as they would behave (渠道系统模拟): they send, resend, send late, send nonsense, and ask for answers. */
@NullMarked
package org.xinyue.demo.simulator;

import org.jspecify.annotations.NullMarked;
