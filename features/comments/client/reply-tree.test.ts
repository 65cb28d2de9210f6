import assert from "node:assert/strict";
import { test } from "node:test";
import { arrangeReplies, getName, type ReplyThread, readReplies } from "./reply-tree";

const account = { display_name: "Ada", acct: "ada", url: "https://social.example/@ada", avatar_static: "" };
const reply = (id: string, to: string | null, minute: number) => ({
	id,
	in_reply_to_id: to,
	created_at: `2026-01-01T00:0${minute}:00.000Z`,
	url: null,
	content: id,
	spoiler_text: "",
	account,
});
const outline = (threads: readonly ReplyThread[]): string =>
	threads.map(({ reply: { id }, replies }) => (replies.length > 0 ? `${id}(${outline(replies)})` : id)).join(" ");

test("arranges replies by what they reply to, oldest first", () => {
	const all = [
		reply("c", "root", 3),
		reply("a", "root", 1),
		reply("b", "a", 5),
		reply("d", "a", 4),
		reply("e", "gone", 2),
	];
	assert.equal(outline(arrangeReplies(all)), "a(d b) e c");
});
test("leaves out what a server answers without the needed fields", () => {
	const { content: _, ...incomplete } = reply("b", null, 1);
	const answer = { descendants: [reply("a", null, 1), incomplete, null, { ...reply("c", null, 1), created_at: "x" }] };
	assert.deepEqual(
		readReplies(answer).map(({ id }) => id),
		["a"],
	);
});
test("rejects an answer without a list of replies", () => {
	for (const answer of [null, {}, { error: "Record not found" }]) assert.throws(() => readReplies(answer));
});
test("names an account without the emoji of its server, or by its address", () => {
	assert.equal(getName({ ...account, display_name: "Ada :blobcat:" }), "Ada");
	assert.equal(getName({ ...account, display_name: ":blobcat:" }), "ada");
});
