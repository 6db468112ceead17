import { describe, expect, it } from "vitest";
import { deviceOf } from "./device.ts";

const gecko = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("A device", () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${gecko} Chrome/140.0.0.0 Safari/537.36`,
      "Chrome",
      "Windows",
    ],
    [`Mozilla/5.0 (Windows NT 10.0) ${gecko} Chrome/140.0 Safari/537.36 Edg/140.0.1`, "Edge", "Windows"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox", "Linux"],
    [
      `Mozilla/5.0 (Linux; Android 15; Pixel 8) ${gecko} Chrome/140.0 Mobile Safari/537.36`,
      "Chrome",
      "Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1",
      "Safari",
      "iPhone",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
      "Safari",
      "macOS",
    ],
  ])("is named by its browser and its system: %s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });

  it("stays unnamed when it says nothing that is known", () => {
    expect(deviceOf(undefined)).toEqual({ browser: undefined, system: undefined });
    expect(deviceOf("curl/8.5.0")).toEqual({ browser: undefined, system: undefined });
  });
});
