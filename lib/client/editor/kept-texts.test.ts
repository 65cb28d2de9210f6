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

test("keeps the unsaved text of every editor of a file until it is saved or discarded", () => {
	const storage = createStorage();
	const [one, two, other] = ["posts/a.md", "posts/a.md", "posts/a.mdx"].map((file) => new TextKeeper(file, storage));
	assert.equal(one?.keep({ text: "One", base: "" }), true);
	two?.keep({ text: "Two", base: "" });
	two?.keep({ text: "Two more", base: "" });
	other?.keep({ text: "Other", base: "" });
	const texts = () => listKeptTexts("posts/a.md", storage).map(({ text }) => text);
	assert.deepEqual(texts().sort(), ["One", "Two more"]);
	one?.drop();
	assert.deepEqual(texts(), ["Two more"]);
	dropText(listKeptTexts("posts/a.md", storage)[0]?.key ?? "", storage);
	assert.deepEqual(texts(), []);
	assert.equal(listKeptTexts("posts/a.mdx", storage).length, 1);
	other?.keep({ text: "Same", base: "Same" });
	assert.equal(storage.length, 0);
});

test("tells if a text can't be kept", () => {
	const keeper = new TextKeeper("posts/a.md", createStorage({ isFull: true }));
	assert.equal(keeper.keep({ text: "One", base: "" }), false);
});
