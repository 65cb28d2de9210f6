import assert from "node:assert/strict";
import { test } from "node:test";
import { fediverseHandle, toSocialUrls } from "./social-links";

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

for (const [network, address, handle] of [
	["mastodon", "https://social.example/@ada", "@ada@social.example"],
	["Mastodon (work)", "https://social.example/@ada.quill/", "@ada.quill@social.example"],
	["pixelfed", "https://pixels.example/users/ada", "@ada@pixels.example"],
	["mastodon", "https://social.example/@ada@other.example", "@ada@other.example"],
	["medium", "https://medium.example/@ada", undefined],
	["mastodon", "https://social.example/about", undefined],
	["mastodon", "nowhere", undefined],
] as const) {
	test(`finds the handle of ${network}: ${address}`, () => assert.equal(fediverseHandle([[network, address]]), handle));
}
test("uses the first account in the Fediverse, and keeps a handle", () => {
	const socials = toSocialUrls({ github: "ada", mastodon: "@ada@social.example", pixelfed: "https://p.example/@ada" });
	assert.equal(fediverseHandle(Object.entries(socials)), "@ada@social.example");
});
