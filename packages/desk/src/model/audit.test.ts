import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post } from "@/lib/content/types";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { FILE_START } from "@/lib/utils/position";
import { findStaleTranslations, sortDiagnostics } from "./audit";

test("sorts diagnostics by what they are about, the worst first", () => {
	const all = (
		[
			"name-twice",
			"link-part",
			"image-missing",
			"front-matter",
			"image-alt",
			"image-heavy",
			"link-missing",
		] as RuleName[]
	).map((rule) => createDiagnostic(rule, "a.md", FILE_START, rule));
	const { links, images, unlabelled, heavy, others } = sortDiagnostics(all);
	assert.deepEqual(
		[links, images, unlabelled, heavy, others].map((part) => part.map(({ rule }) => rule)),
		[["link-part", "link-missing"], ["image-missing"], ["image-alt"], ["image-heavy"], ["front-matter", "name-twice"]],
	);
});

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
