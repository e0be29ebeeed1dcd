/**
 * MASON's console over the model: a live map, inspectors, levers and charts. It reads the model
 * that headless runs use and never puts anything on the model's schedule.
 */
package org.inferencefrontier.gui;
