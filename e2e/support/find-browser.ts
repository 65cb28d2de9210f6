import { chromium } from "playwright";
import { findBrowser as findIn, getMachine } from "@/lib/cli/upgrade/find-browser";

/** Finds Chrome or Chromium: `CHROMIUM_PATH`, else a browser of the system, else Playwright's download. */
export function findBrowser(): string | undefined {
	return findIn({ ...getMachine(), download: chromium.executablePath() });
}
