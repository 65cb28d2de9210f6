import assert from "node:assert/strict";
import { test } from "node:test";
import type { Version } from "./build-version";
import { makeReport } from "./report";

const version = (name: string, text: string, diagnostics: string[] = []): Version => ({
	name,
	files: new Map([["index.html", new TextEncoder().encode(`<title>A</title><p>${text}</p>`)]]),
	diagnostics,
});

test("two versions that make the same have a report without changes", () => {
	const report = makeReport(version("1", "a", ["x"]), version("2", "a", ["x"]));
	assert.equal(report.hasChanges, false);
	assert.equal(report.text, "1 → 2: 1 HTML file, as heavy as before.\nNothing else is different.");
});

test("names differences, and diagnostics that only one version has", () => {
	const report = makeReport(version("1", "old", ["same", "gone"]), version("2", "new text", ["same", "found"]));
	assert.equal(report.hasChanges, true);
	assert.deepEqual(report.text.split("\n").slice(1), [
		"Different:",
		"  text: /",
		"    - old",
		"    + new text",
		"New diagnostics:",
		"  found",
		"Diagnostics that are gone:",
		"  gone",
	]);
});

test("names components that the owner has replaced", () => {
	const report = makeReport(version("1", "a"), version("2", "a"), ["slots/replace/footer.tsx"]);
	assert.match(report.text, /\nReplaced by your own, .*: slots\/replace\/footer\.tsx$/);
});
