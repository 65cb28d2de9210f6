import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { CommandError } from "@/lib/cli/command/command";
import { askChoices, askToAddSection, askToKeep, type Choices } from "./ask";

const DEFAULTS = {
	title: "Blog",
	url: "https://blog.example",
	language: "en",
	author: undefined,
	git: false,
	vscode: false,
};

/** Answers the questions one after the other; after the last answer the input ends, as with Ctrl-D. */
const answer = (...answers: string[]) => answerFrom(DEFAULTS, answers);

async function answerFrom(defaults: typeof DEFAULTS | Omit<typeof DEFAULTS, "url">, answers: string[]) {
	const [input, output] = [new PassThrough(), new PassThrough()];
	let printed = "";
	output.on("data", (chunk) => {
		printed += chunk;
		if (!/: $/.test(String(chunk))) return;
		const next = answers.shift();
		if (next === undefined) input.end();
		else input.write(`${next}\n`);
	});
	const result = await askChoices(defaults, ["git", "vscode"], { input, output }).catch((error: unknown) => error);
	return { result, printed };
}

test("asks again after a wrong answer, and takes the default for an empty one", async () => {
	const { result, printed } = await answer("Ink", "nowhere", "https://ink.example", "", "Zoë", "", "");
	assert.deepEqual(result, {
		title: "Ink",
		url: "https://ink.example",
		language: "en",
		author: "Zoë",
		git: true,
		vscode: false,
	});
	assert.match(printed, /`nowhere` isn't a URL of a blog/);
});

test("asks again what to do without a URL, and takes another empty answer for none", async () => {
	const { url: _, ...defaults } = DEFAULTS;
	const ask = (...answers: string[]) => answerFrom(defaults, ["Ink", "", ...answers, "", "", "n", "y"]);
	const { result, printed } = await ask("");
	const { url, git, vscode } = result as Choices;
	assert.deepEqual([url, git, vscode], ["false", false, true]);
	assert.match(
		printed,
		/Its URL, such as https:\/\/example\.org: Without a host yet, .* the line `url: false` .*: Its language/,
	);
	assert.equal(((await ask("nowhere", "https://ink.example")).result as Choices).url, "https://ink.example");
});

for (const [answer, isKept] of [
	["", true],
	["y", true],
	["No", false],
] as const) {
	test(`the old addresses are ${isKept ? "kept" : "redirected"} after the answer ${JSON.stringify(answer)}`, async () => {
		const [input, output] = [new PassThrough(), new PassThrough()];
		output.once("data", () => input.write(`${answer}\n`));
		assert.equal(await askToKeep("/:base", "/blog/:slug", { input, output }), isKept);
	});
}

for (const [answer, isAdded] of [
	["", false],
	["yes", true],
] as const) {
	test(`a section about the blog is ${isAdded ? "added" : "left out"} after the answer ${JSON.stringify(answer)}`, async () => {
		const [input, output] = [new PassThrough(), new PassThrough()];
		output.once("data", () => input.write(`${answer}\n`));
		assert.equal(await askToAddSection("AGENTS.md", { input, output }), isAdded);
	});
}

for (const answers of [[], ["Ink"], ["Ink", "", "", "Zoë"]]) {
	test(`ends politely if the input ends after ${answers.length} answers`, async () => {
		const { result } = await answer(...answers);
		assert.ok(result instanceof CommandError);
		assert.equal(result.message, "Nothing was changed.");
	});
}
