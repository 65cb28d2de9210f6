import assert from "node:assert/strict";
import { test } from "node:test";
import { dropText, listTextBackups, TextBackups } from "./text-backups";

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
	const [one, two, other] = [A, A, OTHER].map((post) => new TextBackups(post, storage));
	assert.equal(one?.store({ text: "One", base: "" }), true);
	two?.store({ text: "Two", base: "" });
	two?.store({ text: "Two more", base: "" });
	other?.store({ text: "Other", base: "" });
	const texts = () => listTextBackups(A, storage).map(({ text }) => text);
	assert.deepEqual(texts().sort(), ["One", "Two more"]);
	one?.drop();
	assert.deepEqual(texts(), ["Two more"]);
	dropText(listTextBackups(A, storage)[0]?.key ?? "", storage);
	assert.deepEqual(texts(), []);
	assert.equal(listTextBackups(OTHER, storage).length, 1);
	other?.store({ text: "Same", base: "Same" });
	assert.equal(storage.length, 0);
});

test("finds a text after the file of its post has moved, while its editor was open or later", () => {
	const storage = createStorage();
	const draft = { file: "drafts/a.md", path: "/blog/a" };
	const backups = new TextBackups(draft, storage);
	backups.store({ text: "One", base: "" });
	assert.equal(listTextBackups(A, storage).length, 1, "the path is the same");
	backups.follow(OTHER);
	assert.deepEqual(
		[draft, A, OTHER].map((post) => listTextBackups(post, storage).length),
		[0, 0, 1],
	);
	backups.drop();
	backups.follow(A);
	assert.equal(storage.length, 0);
});

test("works where there is no `crypto.randomUUID`, as without HTTPS", (context) => {
	context.mock.method(crypto, "randomUUID", () => {
		throw new TypeError("crypto.randomUUID is not a function");
	});
	assert.equal(new TextBackups(A, createStorage()).store({ text: "One", base: "" }), true);
});

test("reports that a text can't be kept", () => {
	const backups = new TextBackups(A, createStorage({ isFull: true }));
	assert.equal(backups.store({ text: "One", base: "" }), false);
});
