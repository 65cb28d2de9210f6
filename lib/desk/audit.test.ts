import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Post } from "@/lib/content/types";
import { createDiagnostic, FILE_START, type Rule } from "@/lib/utils/diagnostics";
import { describeExcess, findStaleTranslations, formatBytes, sortDiagnostics } from "./audit";

test("sorts diagnostics by what they are about, the worst first", () => {
	const all = (["name-twice", "link-part", "image-missing", "front-matter", "link-missing"] as Rule[]).map((rule) =>
		createDiagnostic(rule, "a.md", FILE_START, rule),
	);
	const { links, images, others } = sortDiagnostics(all);
	assert.deepEqual(
		[links, images, others].map((part) => part.map(({ rule }) => rule)),
		[["link-part", "link-missing"], ["image-missing"], ["front-matter", "name-twice"]],
	);
});

describe("describeExcess", () => {
	const image = { bytes: 400_000, width: 1600, height: 900, isResized: true };
	for (const [title, more, expected] of [
		["of a usual size", {}, undefined],
		["of many bytes", { bytes: 1_400_000 }, "1.4 MB, 1600 × 900 pixels"],
		["of many pixels", { width: 5000 }, "400 kB, 5000 × 900 pixels; no page shows more than 3840 pixels in width"],
		[
			"that is sent as it is",
			{ bytes: 2_000_000, isResized: false },
			"2.0 MB, 1600 × 900 pixels; readers download all of it",
		],
		["that is a wide drawing", { width: 9000, isResized: false }, undefined],
	] as const) {
		test(`judges an image ${title}`, () => assert.equal(describeExcess({ ...image, ...more }), expected));
	}
});

test("formats bytes", () => assert.deepEqual([999, 1000, 1_499_999].map(formatBytes), ["999 B", "1 kB", "1.5 MB"]));

test("finds translations that are older than another version by a day", () => {
	const day = 24 * 60 * 60 * 1000;
	const posts = ["en", "de", "fr", "ja"].map((title) => ({ title }) as Post);
	const times = new Map([
		["en", 10 * day],
		["de", 2.5 * day],
		["fr", 9.5 * day],
	]);
	const stale = findStaleTranslations([posts, []], ({ title }) => times.get(title));
	assert.deepEqual(
		stale.map(({ post, newest, days }) => [post.title, newest.title, days]),
		[["de", "en", 7]],
	);
});
