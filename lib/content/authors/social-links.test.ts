import assert from "node:assert/strict";
import { test } from "node:test";
import { toSocialUrls } from "./social-links";

const pairs = [
	["x", "ada", "https://x.com/ada"],
	["GitHub", "@ada", "https://github.com/ada"],
	["linkedin", "ada-q", "https://www.linkedin.com/in/ada-q"],
	["mastodon", "@ada@social.example", "https://social.example/@ada"],
	["mastodon", "https://social.example/@ada", "https://social.example/@ada"],
	["stackoverflow", "82609/ada", "https://stackoverflow.com/users/82609/ada"],
	["email", "mailto:ada@q.example", "mailto:ada@q.example"],
] as const;
for (const [network, value, address] of pairs) {
	test(`resolves ${value} on ${network}`, () =>
		assert.deepEqual(toSocialUrls({ [network]: value }), { [network]: address }));
}
test("leaves out a URL that is script", () => {
	assert.deepEqual(toSocialUrls({ website: "javascript:a()", homepage: "data:text/html,a" }), {});
});
test("leaves out a name on an unknown network", () => {
	assert.deepEqual(toSocialUrls({ nowhere: "ada", mastodon: "ada", x: "" }), {});
});
