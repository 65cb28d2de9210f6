import { findFirefox } from "@/e2e/support/find-firefox";
import { installDebianPackage, runInTime } from "@/e2e/support/system-commands";

/** Tells whether Firefox is installed and starts. */
function isReady(): boolean {
	const file = findFirefox();
	return file !== undefined && runInTime(file, ["--headless", "--version"], 1, "ignore");
}

if (!isReady() && !process.env.FIREFOX_PATH) installDebianPackage("firefox-esr");
if (!isReady()) {
	console.error("The tests in Firefox need one that starts: install Firefox, or point FIREFOX_PATH at it.");
	process.exit(1);
}
