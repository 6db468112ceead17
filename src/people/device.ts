/** Where a session was opened, in words its holder knows; undefined when the browser does not say. */
export type Device = { readonly browser?: string | undefined; readonly system?: string | undefined };

/** In this order: most browsers also name those they descend from. */
const browsers = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
] as const;
const systems = [
  [/\b(iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const;

/** Reads a browser and a system in what the browser says of itself: two words, and never the whole. */
export const deviceOf = (userAgent: string | undefined): Device => {
  const named = (known: readonly (readonly [RegExp, string])[]): string | undefined =>
    known.find(([sign]) => sign.test(userAgent ?? ""))?.[1];
  return { browser: named(browsers), system: named(systems) };
};
