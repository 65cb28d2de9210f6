import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeSettings } from "./import";

test("adds missing and empty settings, and keeps the others with their comments", () => {
	assert.equal(
		mergeSettings(
			'# Mine.\ntitle: My blog # short\ndescription: ""\n',
			"title: Old\ndescription: An old blog.\npermalink: /:year/:slug\nauthors:\n  - a\n",
		),
		"# Mine.\ntitle: My blog # short\ndescription: An old blog.\npermalink: /:year/:slug\nauthors:\n  - a\n",
	);
});

test("a setting under another name is there", () => {
	assert.equal(mergeSettings("tagline: Mine\n", "description: Old\n"), "tagline: Mine\n");
});

test("leaves the text as it is if nothing is missing, and fills an empty file", () => {
	assert.equal(mergeSettings("title:   A\n", "title: B\n"), "title:   A\n");
	assert.equal(mergeSettings("", "title: B\n"), "title: B\n");
});

test("refuses invalid YAML, and YAML that isn't a map of settings", () => {
	assert.equal(mergeSettings("title: [", "title: B\n"), undefined);
	assert.equal(mergeSettings("- a\n", "title: B\n"), undefined);
});

test("names the imported texts that don't replace others, and the settings that are added", () => {
	const present = "# My blog\ntitle: my-blog\ndescription: ''\nlang: de\nnavigation: []\n";
	const imported = "title: Ink\ndescription: On ink\nlanguage: de\nnavigation: [a]\nurl: https://ink.example\n";
	const kept: string[] = [];
	const added: string[] = [];
	mergeSettings(present, imported, {
		onAdded: (key) => added.push(key),
		onKept: (key, text) => kept.push(`${key}: ${text}`),
	});
	assert.deepEqual(kept, ["title: Ink"]);
	assert.deepEqual(added, ["description", "url"]);
});
