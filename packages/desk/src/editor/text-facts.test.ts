import assert from "node:assert/strict";
import { test } from "node:test";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { yamlFrontmatter } from "@codemirror/lang-yaml";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { readTextFacts } from "./text-facts";

const SOURCE = `---
title: Not counted
---

import Note from "./note";

# One two

Three **four** [five](/not/counted) \`six\`.

![Seven](not.png)

- eight
- [ ] nine

Ten & *eleven*
--------------

<Note kind="no">twelve</Note>

\`\`\`js
const none = 1;
\`\`\`
`;

test("counts words as readers see them, and lists the headings with their lines", () => {
	const extensions = yamlFrontmatter({ content: markdown({ base: markdownLanguage }) });
	const state = EditorState.create({ doc: SOURCE, extensions });
	// The editor counts what could be parsed in a moment, which on a busy machine may be nothing.
	ensureSyntaxTree(state, state.doc.length, Number.POSITIVE_INFINITY);
	const facts = readTextFacts(state);
	assert.deepEqual(facts.headings, [
		{ level: 1, text: "One two", line: 7 },
		{ level: 2, text: "Ten & eleven", line: 16 },
	]);
	assert.deepEqual([facts.minutes, facts.isComplete], [1, true]);
	// The component's text may be a block of HTML.
	assert.ok(facts.words === 11 || facts.words === 12, String(facts.words));
});

test("reports whether a long text has been parsed completely, and continues with the next call", () => {
	const doc = `${"A [b](c) *d*.\n\n".repeat(usualOrFull(4_000, 40_000))}## Last\n`;
	const state = EditorState.create({ doc, extensions: markdown() });
	assert.equal(readTextFacts(state, 0).isComplete, false);
	const { isComplete, headings } = readTextFacts(state, Number.POSITIVE_INFINITY);
	assert.deepEqual([isComplete, headings.map(({ text }) => text)], [true, ["Last"]]);
});
