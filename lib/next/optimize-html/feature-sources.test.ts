import assert from "node:assert/strict";
import { test } from "node:test";
import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { FEATURES } from "@/features";
import { createTestBlog } from "@/lib/blog/blog.support";
import { readScriptContext } from "@/lib/outputs/client-script/client-script";
import { parseHtmlPage } from "@/lib/utils/html-page";
import { show } from "@/lib/utils/show.support";
import { createPolicy } from "./content-security-policy";

const SECTION = '<meta name="quire-use" content="comments"/>';
const REPLIES = '<meta name="quire-use" content="comments https://social.example/api/v1/statuses/1/context"/>';
const MAIN = '<script type="module" src="/main.js" integrity="sha256-main"></script>';

/** Returns the policy of a page with some settings. */
async function policyOf(settings: string, body: string): Promise<string> {
	const blog = createTestBlog({ "site.yml": `url: https://q.example\n${settings}` });
	const context = await readScriptContext(blog);
	const scripts = FEATURES.map(async ({ name, script }) => {
		const data = await script?.read(context);
		const module =
			script?.module === undefined ? undefined : { src: "/module.js", integrity: `sha256-${name}`, code: "" };
		return data ? [{ ...data, name, module }] : [];
	});
	return createPolicy(parseHtmlPage(`<!DOCTYPE html><html><body>${body}${MAIN}</body></html>`).elements, {
		isStatic: true,
		features: { site: context.site, scripts: (await Promise.all(scripts)).flat() },
	});
}

/** Returns what a policy has more than that of the same page without settings, by directive. */
async function additions(settings: string, body = "<main id=content></main>"): Promise<Record<string, string>> {
	const [plain, policy] = (await Promise.all([policyOf("", body), policyOf(settings, body)])).map(
		(one) =>
			new Map(one.split("; ").map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1)])),
	);
	const added = [...(policy ?? [])].map(([name, sources]) => {
		const known = plain?.get(name) ?? [];
		return [name, sources.filter((source) => !known.includes(source)).join(" ")] as const;
	});
	return Object.fromEntries(added.filter(([, sources]) => sources !== ""));
}

test("allows nothing on pages that don't use a service", async () => {
	assert.deepEqual(await additions("comments:\n  giscus:\n    repo: a/b\n    repoId: R\nnewsletter:\n  kit: 1"), {});
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
	test(`allows on every page what it needs: ${settings}`, async () => {
		assert.deepEqual(await additions(`analytics:\n  ${settings}`), { ...expected, "trusted-types": "modules" });
	});
}

const MODULE = { "script-src": "'sha256-comments'", "trusted-types": "modules" };
const GISCUS = "comments:\n  giscus:\n    repo: a/b\n    repoId: R";

test("allows the frame of giscus where comments are", async () => {
	assert.deepEqual(await additions(GISCUS, SECTION), { ...MODULE, "frame-src": "https://giscus.app" });
	assert.match(await policyOf(GISCUS, SECTION), /require-trusted-types-for 'script'; trusted-types modules$/);
});

test("allows the frame that a slot shows for another service, and no script of it", async () => {
	const frame = '<aside><iframe src="https://utteranc.es/utterances.html?repo=a/b"></iframe></aside>';
	assert.match(await policyOf("", frame), /frame-src https:\/\/utteranc\.es;.* trusted-types 'none'$/);
});

test("allows to fetch the replies to one post on Mastodon, and avatars if the owner does", async () => {
	const replies = { ...MODULE, "connect-src": "https://social.example/api/v1/statuses/1/context" };
	assert.deepEqual(await additions("comments: mastodon", REPLIES), replies);
	const withAvatars = (avatars: string) => additions(`comments:\n  mastodon:\n    avatars: ${avatars}`, REPLIES);
	assert.deepEqual(await withAvatars("true"), { ...replies, "img-src": "https:" });
	assert.deepEqual(await withAvatars("https://f.example"), { ...replies, "img-src": "https://f.example" });
	assert.deepEqual(await additions(`${GISCUS}\n  mastodon: true`, REPLIES), replies);
});

test("allows the module of the search and WebAssembly on pages that can search", async () => {
	const policy = await policyOf("", '<meta name="quire-use" content="search"/>');
	assert.match(policy, /script-src 'sha256-main' 'sha256-search' 'wasm-unsafe-eval';.* trusted-types modules$/);
	assert.doesNotMatch(policy, /worker-src/);
	assert.match(await policyOf("", '<a rel="search" href="/search"></a>'), /script-src 'sha256-main';/);
});

test("allows what features need where they declare their use", async () => {
	const settings = "newsletter:\n  form: https://f.example/in?a=1&b=2\n  redirects: https://g.example/thanks";
	const use = '<meta name="quire-use" content="newsletter"/>';
	assert.deepEqual(await additions(settings, use), { "form-action": "https://f.example/in https://g.example/thanks" });
	assert.deepEqual(await additions(settings, '<form action="https://f.example/in"></form>'), {});
	assert.deepEqual(await additions("", use), {});
});

test("gives evaluators of policies nothing to find but the hosts of scripts", async () => {
	const find = async (settings: string, body: string) => {
		const { csp } = new CspParser(await policyOf(settings, body));
		return show(new CspEvaluator(csp).evaluate(), "directive value");
	};
	const plausible = "script-src https://plausible.io/js/script.js";
	assert.deepEqual(await find("analytics:\n  plausible: q.example\n", SECTION), [plausible]);
	for (const [settings, body] of [
		["analytics:\n  script:\n    src: https://s.example/s.js\n    integrity: sha384-abc\n", SECTION],
		[GISCUS, SECTION],
		["comments:\n  mastodon:\n    avatars: true", REPLIES],
		["newsletter:\n  kit: 1", '<meta name="quire-use" content="newsletter"/>'],
	] as const)
		assert.deepEqual(await find(settings, body), []);
});
