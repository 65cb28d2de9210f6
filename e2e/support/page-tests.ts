import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import sharp from "sharp";
import { type Page, withoutPrefix } from "@/e2e/support/crawl";
import { findFeedViolations } from "@/e2e/support/feed-rules";
import { getFeedWords } from "@/e2e/support/feed-text";
import { getAttribute, getTextContent, type Html } from "@/e2e/support/html";
import { findMetadataProblems, getHeading, listFeedLinks, parseMetadata } from "@/e2e/support/page-metadata";
import { readFeed } from "@/e2e/support/read-feed";
import { type BlogPages, MISSING_PAGE, type PagesOfBlog, readPages } from "@/e2e/support/read-pages";
import { findSchemaViolations, readStructuredData } from "@/e2e/support/structured-data";
import { expect, httpTest } from "@/e2e/support/test";
import { getMarkdownWords, getPageWords, splitWords } from "@/e2e/support/visible-text";

/** A blog with what is special about its pages. */
export interface TestedBlog extends PagesOfBlog {
	/** The paths of its lists. */
	lists: readonly string[];
	/** The mistakes in links of its content, as lines `from -> to: problem`. */
	broken?: readonly string[];
	/** The URLs on its host that its pages link to outside its path. */
	outside?: readonly string[];
	/** The pages with a client component. */
	interactive?: readonly string[];
	/** The pages without an image for link previews. */
	imageless?: readonly string[];
	/** The posts that have other words in feeds or Markdown than on their page. */
	differing?: readonly string[];
	/** The URLs of scripts of services. */
	services?: readonly string[];
	isExport?: boolean;
}

interface Fixtures {
	crawled: BlogPages;
	/** Calls a function with each page, and fails with all that it returns. */
	expectOfEach: (find: (page: Page, path: string) => readonly string[] | Promise<readonly string[]>) => Promise<void>;
}

const GENERATED = /^\/share\/[0-9a-f]{20}\.png$/;
const MODULE = /^\/_next\/static\/media\/\w+\.js$/;

/** Returns the policy of a page. A browser applies both that of its HTML and that of its headers, which have no directive in common. */
function readPolicy({ html, headers }: Page): string {
	const policies = html.attributes("meta[http-equiv=Content-Security-Policy]", "content");
	return [...policies, headers.get("content-security-policy")].filter(Boolean).join("; ");
}

/** Lists the executed scripts of a page: the paths of files, and the beginning of others. */
const listScripts = (html: Html, prefix: string) =>
	html
		.all("script")
		.filter((script) => getAttribute(script, "type") !== "application/ld+json")
		.map((script) => getAttribute(script, "src")?.replace(`${prefix}/`, "/") ?? getTextContent(script).slice(0, 13));

/** Lists repeated values. */
const findRepeated = (values: readonly (string | undefined)[]) =>
	values.filter((one, index) => values.indexOf(one) < index);

/** Defines the tests of all pages of a blog, each of which reads every page and fails with all that it finds. */
export function testPages(blog: TestedBlog): void {
	const {
		lists,
		unlisted = [],
		broken = [],
		outside = [],
		interactive = [],
		imageless = [],
		differing = [],
		services = [],
		isExport = false,
	} = blog;
	const home = blog.url;
	const { origin, pathname } = new URL(home);
	const prefix = pathname.replace(/\/$/, "");
	const test = httpTest.extend<Fixtures>({
		crawled: [async ({ url }, use) => use(await readPages(blog, url)), { timeout: 0 }],
		expectOfEach: ({ crawled }, use) =>
			use(async (find) => {
				const problems: string[] = [];
				for (const [path, page] of crawled.pages)
					problems.push(...(await find(page, path)).map((problem) => `${path}: ${problem}`));
				expect(problems).toEqual([]);
			}),
	});
	/** Returns the URL at which one of the blog is served. */
	const toServed = (served: string, url: string) => new URL(url.replace(origin, ""), served).href;
	/** Returns the decoded path of a URL within the blog. */
	const toPath = (url: string) => withoutPrefix(decodeURI(new URL(url).pathname), prefix);
	const isPost = ({ html, status }: Page, path: string) =>
		status === 200 && (path.startsWith("/blog/") || html.all("link[rel=alternate][type=text/markdown]").length > 0);

	test.describe(blog.name, () => {
		// In one process, which reads the pages once.
		test.describe.configure({ mode: "default" });
		test.use({ blog: blog.name });

		test("every link and anchor exists, and every post and list is linked", async ({ crawled }) => {
			expect([...crawled.broken].sort()).toEqual([...broken].sort());
			expect(crawled.outside).toEqual(outside);
			const listed = crawled.sitemap.map(toPath);
			expect(new Set(listed).size).toBe(listed.length);
			// Nothing has to lead to standalone pages.
			const isStandalone = (path: string) => {
				const page = crawled.pages.get(path);
				return page !== undefined && isPost(page, path) && !path.startsWith("/blog/");
			};
			const expected = [...lists, ...interactive, ...listed.filter((path) => !isStandalone(path))];
			expect(expected.filter((path) => !crawled.linked.has(path))).toEqual([]);
		});

		test("every page has a strict policy, and no framework unless it has a client component", async ({
			expectOfEach,
		}) => {
			await expectOfEach(({ html, text, ...page }, path) => {
				const problems: string[] = [];
				const policy = readPolicy({ html, text, ...page });
				if (!/default-src 'none'; script-src 'sha256-/.test(policy)) problems.push(policy);
				if (/'unsafe-eval|(script|style)-src [^;]*unsafe-inline|script-src [^;]*'self'/.test(policy))
					problems.push(policy);
				const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
				for (const { directive, value, description } of findings)
					if (!services.includes(value ?? "")) problems.push(`${directive} ${value}: ${description}`);
				const scripts = listScripts(html, prefix).filter((src) => !services.includes(src));
				const modules = scripts.filter((src) => MODULE.test(src));
				const others = scripts.filter((src) => !MODULE.test(src));
				if (modules.length !== (path === "/search" ? 2 : 1)) problems.push(`has the scripts ${modules.join()}`);
				if (interactive.includes(path)) {
					if (!text.includes("__next_f")) problems.push("has no framework");
				} else {
					if (others.join() !== 'try{document.,{"prerender":') problems.push(`has the scripts ${others.join()}`);
					if (text.includes("__next_f")) problems.push("has data of the framework");
				}
				return problems;
			});
		});

		test("every page has one h1, unique ids, and images with a size and alt text", async ({ expectOfEach }) => {
			await expectOfEach(({ html }) => {
				const headings = html.texts("h1");
				const images = html.all("main img");
				return [
					...(headings.length === 1 && headings[0] !== "" ? [] : [`has the headings ${headings.join(", ") || "none"}`]),
					...findRepeated(html.attributes("[id]", "id")).map((id) => `has two elements with the id ${id}`),
					...["alt", "width", "height"].flatMap((name) =>
						images
							.filter((image) => getAttribute(image, name) === undefined)
							.map((image) => `an image has no ${name}: ${getAttribute(image, "src")}`),
					),
				];
			});
		});

		test("every page has the metadata of its kind, and the sitemap lists those for search engines", async ({
			crawled,
			expectOfEach,
		}) => {
			const site = crawled.pages.get("/")?.html.texts("head title")[0] ?? "";
			const titles = new Map<string, string>();
			await expectOfEach((page, pathAndQuery) => {
				const [path = ""] = pathAndQuery.split("?");
				const { robots, canonical = "", title = "" } = parseMetadata(page.html);
				if (robots !== "noindex") titles.set(canonical, title);
				return findMetadataProblems(page.html, {
					...{ path, home, site, status: page.status, isPost: isPost(page, path) },
					isUnlisted: unlisted.includes(path),
					isInteractive: interactive.includes(path),
					hasImage: !imageless.includes(path),
				});
			});
			expect(crawled.pages.get(MISSING_PAGE)?.status).toBe(404);
			const withoutSlash = (urls: readonly string[]) => urls.map((url) => url.replace(/\/$/, "")).sort();
			expect(withoutSlash(crawled.sitemap)).toEqual(withoutSlash([...titles.keys()]));
			expect(findRepeated([...titles.values()]), "titles of several pages").toEqual([]);
		});

		test("the structured data of every page is valid", async ({ expectOfEach }) => {
			await expectOfEach(async ({ text }) => {
				const scripts = text.split('<script type="application/ld+json">').length - 1;
				return [
					...(scripts > 1 ? [`has ${scripts} scripts`] : []),
					...(await findSchemaViolations(readStructuredData(text))),
				];
			});
		});

		test("images for link previews exist and have their sizes", async ({ crawled, url }) => {
			const images = new Map<string, string>();
			const kinds = new Map<string, number>();
			for (const [path, { html }] of crawled.pages) {
				const found = parseMetadata(html);
				const { "og:image": image, "og:image:width": width, "og:image:height": height } = found;
				if (image === undefined || images.has(image)) continue;
				// A server draws images when they are requested, which takes a while.
				const kind = path.replace(/^(\/[a-z]+\/).*/, "$1") + GENERATED.test(toPath(image));
				kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
				if (isExport || Number(kinds.get(kind)) <= 2) images.set(image, width && height ? `${width}x${height}` : "");
			}
			const problems: string[] = [];
			let generated = 0;
			for (const [image, size] of images) {
				const response = await fetch(toServed(url, image));
				const { status, headers } = response;
				const bytes = await response.arrayBuffer();
				const { format, width, height } = status === 200 ? await sharp(bytes).metadata() : {};
				const found = `${status} ${headers.get("content-type")} ${format} ${width}x${height}`;
				if (GENERATED.test(toPath(image))) {
					generated++;
					if (found !== "200 image/png png 1200x630" || size !== "1200x630")
						problems.push(`${image} ${size}: ${found}`);
					if (!headers.get("cache-control")?.includes("immutable")) problems.push(`${image} is not immutable`);
				} else if (!found.startsWith("200 image/") || !found.endsWith(size))
					problems.push(`${image} ${size}: ${found}`);
			}
			expect(problems).toEqual([]);
			expect(generated).toBeGreaterThan(0);
		});

		test("every feed is valid", async ({ crawled, url }) => {
			const feeds = new Set([...crawled.pages.values()].flatMap(({ html }) => listFeedLinks(html)));
			const problems: string[] = [];
			for (const feed of feeds) {
				const response = await fetch(toServed(url, feed));
				const text = await response.text();
				const contentType = response.headers.get("content-type") ?? "";
				problems.push(...findFeedViolations({ url: feed, contentType, text }).map((rule) => `${feed}: ${rule}`));
				if (readFeed(feed, text).items.length === 0) problems.push(`${feed} is empty`);
			}
			expect(problems).toEqual([]);
		});

		test("every listed post is in the feeds in full, with the dates of its page", async ({ crawled, url }) => {
			const [rss, atom, json] = await Promise.all(
				["rss.xml", "atom.xml", "feed.json"].map(async (file) => {
					const text = await (await fetch(`${url}/${file}`)).text();
					return { ...readFeed(`/${file}`, text), text };
				}),
			);
			expect(atom?.items).toEqual(rss?.items);
			expect(json?.items.map(({ image: _, ...item }) => item)).toEqual(rss?.items);
			const { items } = JSON.parse(json?.text ?? "{}");
			const published = crawled.sitemap.map(toPath).filter((path) => path.startsWith("/blog/"));
			expect(items.map(({ url }: { url: string }) => toPath(url)).sort()).toEqual(published.sort());
			for (const { url, title, content_html, date_published, image } of items) {
				const page = crawled.pages.get(toPath(url));
				if (!page) throw new Error(`There is no page ${url}.`);
				const isSame = !differing.includes(toPath(url));
				if (isSame) expect.soft(getFeedWords(content_html, image), url).toEqual(getPageWords(page.text));
				expect.soft(page.html.texts("h1"), url).toEqual([title]);
				const date = parseMetadata(page.html)["article:published_time"] ?? "";
				if (/^\d{4}-\d\d-\d\d$/.test(date)) expect.soft(date_published, url).toMatch(new RegExp(`^${date}T00:00:00`));
				else expect.soft(Date.parse(date_published), url).toBe(Date.parse(date));
			}
		});

		test("the Markdown output of every post has its title and the words of its page, in order", async ({
			crawled,
			url,
		}) => {
			const pages = [...crawled.pages].flatMap(([path, { html, text }]) => {
				const [link] = html.attributes("link[rel=alternate][type=text/markdown]", "href");
				return link === undefined ? [] : [{ path, html, text, link }];
			});
			expect(pages.length).toBeGreaterThan(3);
			for (const { path, html, text, link } of pages) {
				expect.soft(link, path).toBe(`${home}${encodeURI(path)}.md`);
				const markdown = await (await fetch(toServed(url, link))).text();
				expect.soft(markdown, path).toContain(`\n# ${getHeading(html)}\n`);
				if (differing.includes(path)) continue;
				// The image above the text is a part of the output.
				const [, cover = ""] = /\n# .*\n\n!\[(.*)\]\(</.exec(markdown) ?? [];
				const words = getMarkdownWords(markdown).slice(splitWords(cover).length);
				expect.soft(words, path).toEqual(getPageWords(text));
			}
		});
	});
}
