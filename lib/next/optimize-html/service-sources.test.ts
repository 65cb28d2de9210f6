import assert from "node:assert/strict";
import { test } from "node:test";
import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { testSite } from "@/lib/content/post.support";
import { show } from "@/lib/utils/show.support";
import { createPolicy } from "./content-security-policy";
import { parseHtmlPage } from "./html-page";

const SECTION =
	'<main id="content"><article><div class="prose">Text.</div></article><section data-comments=""></section></main>';
const REPLIES = SECTION.replace('data-comments=""', 'data-comments="https://social.example/api/v1/statuses/1/context"');
const MAIN = '<script type="module" src="/main.js" integrity="sha256-main"></script>';

/** Returns the policy of a page with some settings. */
function policyOf(settings: string, body: string, options = { isStatic: true }): string {
	const site = testSite(settings);
	return createPolicy(parseHtmlPage(`<!DOCTYPE html><html><body>${body}${MAIN}</body></html>`).elements, {
		...options,
		services: { site, analytics: site.analytics ?? [], commentsHash: site.comments && "sha256-comments" },
	});
}

/** Returns what a policy has more than that of the same page without settings, by directive. */
function additions(settings: string, body = "<main id=content></main>"): Record<string, string> {
	const [plain, policy] = [policyOf("", body), policyOf(settings, body)].map(
		(one) =>
			new Map(one.split("; ").map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1)])),
	);
	const added = [...(policy ?? [])].map(([name, sources]) => {
		const known = plain?.get(name) ?? [];
		return [name, sources.filter((source) => !known.includes(source)).join(" ")] as const;
	});
	return Object.fromEntries(added.filter(([, sources]) => sources !== ""));
}

test("allows nothing on pages that don't use a service", () => {
	assert.deepEqual(additions("comments:\n  giscus:\n    repo: a/b\n    repoId: R\nnewsletter:\n  kit: 1"), {});
});

for (const [settings, expected] of Object.entries({
	"plausible: q.example": {
		"script-src": "https://plausible.io/js/script.js",
		"connect-src": "https://plausible.io/api/event",
	},
	"goatcounter: ada": {
		"script-src": "https://gc.zgo.at/count.js",
		"img-src": "https://ada.goatcounter.com/count",
		"connect-src": "https://ada.goatcounter.com/count",
	},
	"vercel: true": { "script-src": "https://q.example/_vercel/insights/script.js" },
	"script:\n    src: https://s.example/s.js\n    integrity: sha384-abc\n    connect: https://s.example/in": {
		"script-src": "'sha384-abc'",
		"connect-src": "https://s.example/in",
	},
} as const)) {
	test(`allows on every page what it needs: ${settings}`, () => {
		assert.deepEqual(additions(`analytics:\n  ${settings}`), { ...expected, "trusted-types": "modules" });
	});
}

const MODULE = { "script-src": "'sha256-comments'", "trusted-types": "modules" };
const GISCUS = "comments:\n  giscus:\n    repo: a/b\n    repoId: R";

test("allows the frame of giscus where comments are", () => {
	assert.deepEqual(additions(GISCUS, SECTION), { ...MODULE, "frame-src": "https://giscus.app" });
	assert.match(policyOf(GISCUS, SECTION), /require-trusted-types-for 'script'; trusted-types modules$/);
});

test("allows the frame that a slot shows for another service, and no script of it", () => {
	const frame = '<aside><iframe src="https://utteranc.es/utterances.html?repo=a/b"></iframe></aside>';
	assert.match(policyOf("", frame), /frame-src https:\/\/utteranc\.es;.* trusted-types 'none'$/);
});

test("allows to fetch the replies to one post on Mastodon, and avatars if the owner does", () => {
	const replies = { ...MODULE, "connect-src": "https://social.example/api/v1/statuses/1/context" };
	assert.deepEqual(additions("comments: mastodon", REPLIES), replies);
	const withAvatars = (avatars: string) => additions(`comments:\n  mastodon:\n    avatars: ${avatars}`, REPLIES);
	assert.deepEqual(withAvatars("true"), { ...replies, "img-src": "https:" });
	assert.deepEqual(withAvatars("https://f.example"), { ...replies, "img-src": "https://f.example" });
	assert.deepEqual(additions(`${GISCUS}\n  mastodon: true`, REPLIES), replies);
});

test("ignores the places of comments that a post writes itself", () => {
	const forged = REPLIES.replace(/<section.*?<\/section>/, "").replace(
		"Text.",
		'<main id="content"><section data-comments="https://evil.example/"></section></main>',
	);
	assert.deepEqual(additions("comments: mastodon", forged), {});
});

test("allows what features need where they declare their use", () => {
	const settings = "newsletter:\n  form: https://f.example/in?a=1&b=2\n  redirects: https://g.example/thanks";
	const use = '<meta name="quire-use" content="newsletter"/>';
	assert.deepEqual(additions(settings, use), { "form-action": "https://f.example/in https://g.example/thanks" });
	assert.deepEqual(additions(settings, '<form action="https://f.example/in"></form>'), {});
	assert.deepEqual(additions("", use), {});
});

test("gives evaluators of policies nothing to find but the hosts of scripts", () => {
	const find = (settings: string, body: string) => {
		const { csp } = new CspParser(policyOf(settings, body));
		return show(new CspEvaluator(csp).evaluate(), "directive value");
	};
	const plausible = "script-src https://plausible.io/js/script.js";
	assert.deepEqual(find("analytics:\n  plausible: q.example\n", SECTION), [plausible]);
	for (const [settings, body] of [
		["analytics:\n  script:\n    src: https://s.example/s.js\n    integrity: sha384-abc\n", SECTION],
		[GISCUS, SECTION],
		["comments:\n  mastodon:\n    avatars: true", REPLIES],
		["newsletter:\n  kit: 1", '<meta name="quire-use" content="newsletter"/>'],
	] as const)
		assert.deepEqual(find(settings, body), []);
});
