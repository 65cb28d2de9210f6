import assert from "node:assert/strict";
import { test } from "node:test";
import { showReplies } from "./mastodon";

test("replies that arrive after the reader has left the page aren't shown", async (t) => {
	const controller = new AbortController();
	t.mock.method(globalThis, "fetch", async () => {
		controller.abort();
		return Response.json({ descendants: [] });
	});
	const options = { hasAvatars: false, none: "None", locale: "en", signal: controller.signal };
	const shown = showReplies({} as HTMLElement, "https://m.example/api/v1/statuses/1/context", options);
	await assert.rejects(shown, { name: "AbortError" });
});
