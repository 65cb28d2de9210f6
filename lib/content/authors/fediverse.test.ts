import assert from "node:assert/strict";
import { test } from "node:test";
import { fediverseHandle } from "./fediverse";
import { toSocialUrls } from "./social-links";

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
