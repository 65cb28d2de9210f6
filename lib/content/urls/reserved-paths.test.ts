import assert from "node:assert/strict";
import { test } from "node:test";
import { describeListConflict, isReservedPath, shortenPath, validatePath } from "./reserved-paths";

const PAGES =
	"/about /about/us /pages /blogroll /v1.0 /release/v8.5.4 /v1.json /blog/rss.xml /API /indexes /cname /index.php/a";
const HOSTS =
	"/blog/package.json /packages /a.htaccess /.net /.github /web.configuration /php /blog/php8 /a.php/b /a.phps";
const POSTS = `${HOSTS} /blog/v1.2 /blog/index/a /node.js/a /blog/readme.md /blog/größe /blog/${"字".repeat(60)}`;
for (const path of `${PAGES} ${POSTS}`.split(" ")) {
	test(`allows a post or page at ${path}`, () => assert.equal(validatePath(path), undefined));
}

const NO_PAGES = "/blog /page/2 /files /files/x /share/x /dev/x /_next/x /404 /500 /healthz";
const OUTPUTS = "/robots.txt /rss.xml /sitemap-2.xml /Atom.xml /atom.xml/a /icon-192.png /llms.txt/a/b";
const FILES = "/index /blog/index /blog/a/Index /blog/a.html /blog/a.html/b /blog/a.md/b /a.txt/b";
const HOST_FILES =
	"/.htaccess /a/.HTACCESS/b /.htpasswd /a/web.config /.user.ini /.git/config /CNAME /CNAME/a /vercel.json/a /package.json";
const PROGRAMS = "/x.php /blog/a.PHP8 /blog/a.php.txt /a.shtml /a/b.cgi";
const UNSERVABLE = "/blog/ /talks/ /../a /a/../b /./a /a\\b /a\u0001";
for (const path of `${NO_PAGES} ${OUTPUTS} ${FILES} ${HOST_FILES} ${PROGRAMS} ${UNSERVABLE} /200 /.well-known/a /blog/${"字".repeat(84)}`.split(
	" ",
)) {
	test(`rejects a post or page at ${JSON.stringify(path)}`, () => assert.match(validatePath(path) ?? "", /slug/));
}

test("shortens only segments that are too long for a file system", () => {
	const [one, two] = ["一", "二"].map((end) => shortenPath(`/blog/a/${"字".repeat(84)}${end}`));
	assert.notEqual(one, two);
	assert.match(one ?? "", /^\/blog\/a\/字+-[0-9a-f]{8}$/);
	assert.equal(validatePath(one ?? ""), undefined);
	assert.equal(shortenPath("/blog/a"), "/blog/a");
});

test("reserves the paths of the blog's own pages and files", () => {
	for (const path of "/ /blog /404 /500 /api/x /_next /tags/x /search".split(" "))
		assert.ok(isReservedPath(path), path);
	for (const path of "/about /blog/x /2019/05/hello /tag/x /4040".split(" ")) assert.ok(!isReservedPath(path), path);
});

test("describes that a page is at the path of a list", () => {
	const lists = "/ /tags /tags/x /Tags/x /authors /archive /archive/2026 /series /search";
	for (const path of `${lists} /blog /Blog /blog/page/2 /blog/page/2/x`.split(" "))
		assert.match(describeListConflict(path) ?? "", /slug/, path);
	for (const path of "/tag /authorship /archived /searching /blog/tags /blog/rss.xml /blog/rss.xml/a /blog/pages /blog/a/page/2".split(
		" ",
	))
		assert.equal(describeListConflict(path), undefined, path);
	assert.match(describeListConflict("/writing/page/2", [], "/Writing") ?? "", /is a list/);
	assert.equal(describeListConflict("/blog/page/2", [], "/writing"), undefined);
});
