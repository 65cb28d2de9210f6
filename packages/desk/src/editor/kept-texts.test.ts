import assert from "node:assert/strict";
import { test } from "node:test";
import { dropText, listKeptTexts, TextKeeper } from "./kept-texts";

/** Storage in memory; a full one refuses to keep anything. */
function createStorage({ isFull = false } = {}): Storage {
	const items = new Map<string, string>();
	return {
		get length() {
			return items.size;
		},
		clear: () => items.clear(),
		getItem: (key) => items.get(key) ?? null,
		key: (index) => [...items.keys()][index] ?? null,
		removeItem: (key) => void items.delete(key),
		setItem(key, value) {
			if (isFull) throw new DOMException("Full", "QuotaExceededError");
			items.set(key, value);
		},
	};
}

const A = { file: "posts/a.md", path: "/blog/a" };
const OTHER = { file: "posts/b.md", path: "/blog/b" };

test("keeps the unsaved text of every editor of a file until it is saved or discarded", () => {
	const storage = createStorage();
	const [one, two, other] = [A, A, OTHER].map((post) => new TextKeeper(post, storage));
	assert.equal(one?.keep({ text: "One", base: "" }), true);
	two?.keep({ text: "Two", base: "" });
	two?.keep({ text: "Two more", base: "" });
	other?.keep({ text: "Other", base: "" });
	const texts = () => listKeptTexts(A, storage).map(({ text }) => text);
	assert.deepEqual(texts().sort(), ["One", "Two more"]);
	one?.drop();
	assert.deepEqual(texts(), ["Two more"]);
	dropText(listKeptTexts(A, storage)[0]?.key ?? "", storage);
	assert.deepEqual(texts(), []);
	assert.equal(listKeptTexts(OTHER, storage).length, 1);
	other?.keep({ text: "Same", base: "Same" });
	assert.equal(storage.length, 0);
});

test("finds a text after the file of its post has moved, while its editor was open or later", () => {
	const storage = createStorage();
	const draft = { file: "drafts/a.md", path: "/blog/a" };
	const keeper = new TextKeeper(draft, storage);
	keeper.keep({ text: "One", base: "" });
	assert.equal(listKeptTexts(A, storage).length, 1, "the path is the same");
	keeper.follow(OTHER);
	assert.deepEqual(
		[draft, A, OTHER].map((post) => listKeptTexts(post, storage).length),
		[0, 0, 1],
	);
	keeper.drop();
	keeper.follow(A);
	assert.equal(storage.length, 0);
});

test("works where there is no `crypto.randomUUID`, as without HTTPS", (context) => {
	context.mock.method(crypto, "randomUUID", () => {
		throw new TypeError("crypto.randomUUID is not a function");
	});
	assert.equal(new TextKeeper(A, createStorage()).keep({ text: "One", base: "" }), true);
});

test("reports that a text can't be kept", () => {
	const keeper = new TextKeeper(A, createStorage({ isFull: true }));
	assert.equal(keeper.keep({ text: "One", base: "" }), false);
});
