import assert from "node:assert/strict";
import { test } from "node:test";
import { run as check } from "@/lib/cli/check";
import { run as createPost } from "@/lib/cli/new";
import { run as publish } from "@/lib/cli/publish";
import { run as review } from "@/lib/cli/review";
import { ContentFolderError } from "@/lib/next/open-blog";
import { runHere } from "./run-command.support";

const commands = { check, new: createPost, publish, review };

const unknown = (usage: string) => new RegExp(`^Unknown option '--foo'\\.\\n${usage} .*$`);

for (const [name, args, message] of [
	["check", ["--foo"], unknown("npm run check --")],
	["new", [], /^npm run new -- .*$/],
	["new", ["--foo"], unknown("npm run new --")],
	["publish", ["--foo"], unknown("npm run publish-post --")],
	["review", ["--foo"], unknown("npm run review --")],
	["review", ["more"], /^Unexpected argument 'more'\. .*\nnpm run review -- .*$/],
] as const) {
	test(`reports wrong arguments: ${[name, ...args].join(" ")}`, async () => {
		const { status, output } = await runHere(commands[name], args);
		assert.match(output, message);
		assert.equal(status, 2);
	});
}

for (const [name, args] of [
	["check", []],
	["new", ["A"]],
	["publish", ["a"]],
	["review", []],
] as const) {
	test(`names a content folder that can't be read, and fails: ${name}`, async () => {
		const open = () => {
			throw new ContentFolderError("There is none.");
		};
		assert.deepEqual(await runHere(commands[name], args, { open }), { status: 1, output: "There is none." });
	});
}

test("throws an error that its user can do nothing about", async () => {
	const open = () => {
		throw new Error("A mistake in code.");
	};
	await assert.rejects(runHere(review, [], { open }), /A mistake in code/);
});
