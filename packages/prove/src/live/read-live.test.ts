import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { compareSites } from "@/packages/prove/src/compare/compare";
import { html } from "@/packages/prove/src/prove.support";
import { SiteUnavailable } from "./polite-client";
import { readLive } from "./read-live";

type Answers = Record<string, string | [status: number, headers?: Record<string, string>, body?: string]>;

/** Starts a server; `asked` has the paths of its requests. */
async function serve(answers: Answers) {
	const asked: string[] = [];
	const server = createServer(({ url = "" }, response: ServerResponse) => {
		asked.push(url);
		const found = Object.hasOwn(answers, url) ? answers[url] : undefined;
		const [status, headers = {}, body = ""] =
			typeof found === "string" ? [200, {}, found] : (found ?? [404, {}, "<title>Not found</title>"]);
		const type = /\.xml$/.test(url)
			? "application/xml"
			: /\.txt$/.test(url)
				? "text/plain"
				: /\.pdf$/.test(url)
					? "application/pdf"
					: "text/html; charset=utf-8";
		response.writeHead(status, { "content-type": type, ...headers }).end(body);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	after(() => server.close());
	return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers };
}

const options = () => ({ cacheDir: createTemporaryFolder(), interval: 0, pause: 1 });
const link = (...paths: string[]) =>
	html(paths.map((one) => `<p>See <a href="${one}">this page</a> about ${one}.</p>`).join(""));

test("finds pages by sitemaps, feeds and links, and obeys robots.txt", async () => {
	const { asked, address, answers } = await serve({
		"/": link("/linked", "/private/a", "/x.pdf", "mailto:a@b.example", "/old"),
	});
	Object.assign(answers, {
		"/robots.txt": `User-agent: *\nDisallow: /private/\nSitemap: ${address}/sitemaps.xml\n`,
		"/sitemaps.xml": `<sitemapindex><sitemap><loc>${address}/posts.xml</loc></sitemap></sitemapindex>`,
		"/posts.xml": `<urlset><url><loc>${address}/in-sitemap/</loc></url></urlset>`,
		"/in-sitemap/": link("/?page=2"),
		"/linked": link("/"),
		"/feed": [301, { location: "/feed/" }],
		"/feed/": `<rss><channel><item><guid>1</guid><link>${address}/in-feed</link></item></channel></rss>`,
		"/in-feed": link("/"),
		"/old": [302, { location: "/linked" }],
		"/x.pdf": "1",
	});
	const site = await readLive(address, options());
	assert.deepEqual(site.pages.map(({ path }) => path).sort(), ["/", "/in-feed", "/in-sitemap", "/linked"]);
	assert.deepEqual(site.redirects, [{ from: "/old", to: "/linked" }]);
	assert.deepEqual(
		site.feeds.map(({ path, items }) => [path, items.map(({ id }) => id)]),
		[["/feed", ["1"]]],
	);
	assert.deepEqual(Object.keys(site.files), ["/x.pdf"]);
	assert.deepEqual(
		asked.filter((one) => one.startsWith("/private") || one.includes("?")),
		[],
	);
	assert.equal(new Set(asked).size, asked.length, "no page twice");
});

test("goes on where an earlier run has ended", async () => {
	const { asked, address, answers } = await serve({ "/": link("/a", "/b"), "/a": link("/"), "/b": link("/") });
	const kept = options();
	const first = await readLive(address, kept);
	const { length } = asked;
	answers["/b"] = link("/", "/new");
	assert.deepEqual(await readLive(address, kept), first);
	assert.equal(asked.length, length);
	assert.equal((await readLive(address, { ...kept, again: true })).pages.length, 3);
	assert.ok(asked.length > length);
});

test("tries again what fails, and ends when the site doesn't answer any more", async () => {
	const { asked, address, answers } = await serve({ "/": link("/a"), "/a": [503, { "retry-after": "0" }] });
	assert.deepEqual(
		(await readLive(address, options())).pages.map(({ path }) => path),
		["/"],
	);
	assert.equal(asked.filter((one) => one === "/a").length, 4);
	answers["/a"] = link("/");
	await assert.rejects(readLive("http://127.0.0.1:1", options()), SiteUnavailable);
});

test("requests no address inside the network but the host that was named", async () => {
	const inner = await serve({ "/secret.png": "1", "/page": link("/") });
	const { address } = await serve({
		"/": html(`<p>Words.</p><img src="${inner.address}/secret.png" alt="x">`),
		"/feed": [302, { location: `${inner.address}/page` }],
	});
	const site = await readLive(address, options());
	assert.deepEqual(inner.asked, []);
	assert.deepEqual(site.pictures, {});
});

test("asks a new site for every address of the old one, and knows a page that says that there is none", async () => {
	const text = "<p>A page with a text that is long enough to know it again, wherever it may be.</p>";
	const old = await serve({
		"/": link("/a", "/b", "/c"),
		"/a": html(text),
		"/b": html("<p>Apples are red, and grow on trees that like the cold.</p>", "<title>Apples</title>"),
		"/c": html("<p>Pears are green and hang from branches until autumn ends.</p>", "<title>Pears</title>"),
	});
	const soft = html("<p>Nothing here, sorry.</p>", "<title>Sorry</title>");
	const now = await serve({
		"/": html("<p>No links.</p>"),
		"/a": [301, { location: "/new-a" }],
		"/new-a": html(text),
		"/b": soft,
		"/quire-prove-asks-for-a-page-that-is-missing": soft,
	});
	const before = await readLive(old.address, options());
	const after = await readLive(now.address, { ...options(), paths: before.pages.map(({ path }) => path) });
	const found = compareSites(before, after).differences.filter(({ rule }) => rule.startsWith("address"));
	assert.deepEqual(
		found.map(({ rule, path }) => `${rule} ${path}`),
		["address-lost /b", "address-lost /c"],
	);
});
