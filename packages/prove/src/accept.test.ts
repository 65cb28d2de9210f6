import assert from "node:assert/strict";
import { test } from "node:test";
import { applyAccepted, InvalidAcceptFile, parseAcceptFile } from "./accept";
import type { Difference } from "./model";

const differences: Difference[] = [
	{ rule: "text-lost", path: "/a", message: 'Lost: "Powered by"', old: "Powered by" },
	{ rule: "text-lost", path: "/2019/05/b", message: 'Lost: "x"', old: "x" },
	{ rule: "date-changed", path: "/2019/05/b", message: "The date was x" },
];

for (const [entries, left, accepted] of [
	["- {rule: text-lost, reason: gone for good}", ["date-changed /2019/05/b"], 2],
	[
		"- {rule: text-lost, path: /a, text: Powered, reason: gone}",
		["text-lost /2019/05/b", "date-changed /2019/05/b"],
		1,
	],
	["- {rule: '*', path: /2019/**, reason: an import}", ["text-lost /a"], 2],
	[
		"- {rule: '*', path: /2019/*, reason: an import}",
		["text-lost /a", "text-lost /2019/05/b", "date-changed /2019/05/b", "unused-entry prove.yml:1"],
		0,
	],
	[
		"- {rule: feed-lost, path: /feed.xml, reason: nobody reads it}",
		["text-lost /a", "text-lost /2019/05/b", "date-changed /2019/05/b", "unused-entry prove.yml:1"],
		0,
	],
	["", ["text-lost /a", "text-lost /2019/05/b", "date-changed /2019/05/b"], 0],
] as const) {
	test(`accepts by ${entries || "no entry"}`, () => {
		const result = applyAccepted(differences, parseAcceptFile(entries));
		assert.deepEqual(
			result.differences.map(({ rule, path }) => `${rule} ${path}`),
			left,
		);
		assert.equal(result.accepted.length, accepted);
	});
}

for (const [text, message] of [
	["- rule: text-lost\n", /^prove\.yml:1: An entry needs a `reason`/],
	[
		"- {rule: text-lost, reason: yes it is}\n- rule: text-gone\n  reason: yes it is\n",
		/^prove\.yml:2: An entry needs a `rule`, one of/,
	],
	["rule: text-lost\n", /^prove\.yml:1: The file has a list/],
	["- {rule: text-lost, paths: /a, reason: yes it is}\n", /^prove\.yml:1: The file has a list/],
] as const) {
	test(`refuses ${JSON.stringify(text)}`, () => {
		assert.throws(
			() => parseAcceptFile(text),
			(error: Error) => error instanceof InvalidAcceptFile && message.test(error.message),
		);
	});
}
