import { Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

const getCardTitles = (page: Html) => page.texts("article h2");
/** Returns the text of the list item with a link of the given name. */
const getEntryText = (page: Html, name: string) =>
	page
		.all("main li")
		.map((item) => new Html(item))
		.find((item) => item.texts("a").includes(name))?.text;
const getBreadcrumb = (page: Html) => page.one("nav[aria-label=Breadcrumb]");

const proofTitles = [
	"A post in a folder in a folder",
	"One first-level heading",
	"Cut at the marker",
	"Cut between a paragraph and a list",
	"Markdown as on GitHub",
	"A link to nowhere",
	"A component that nobody wrote",
];

test("the footer links to the tags, which are listed with their counts and have pages in any script", async ({
	read,
}) => {
	const page = await read((await read("/")).one("body footer").link("Tags"));
	expect(page.texts("h1")).toEqual(["Tags"]);
	expect(getEntryText(page, "Proof")).toContain("7");
	expect(getEntryText(page, ".NET")).toContain("2");
	expect(page.texts("main a")).toEqual([
		"C",
		"C#",
		"C++",
		"Code",
		"components",
		"front matter",
		"imports",
		"MDX",
		"meta",
		".NET",
		"pictures",
		"Proof",
		"toml",
		"письмо",
		"日本語",
	]);
	const tags = page.one("main");
	for (const [name, path, posts] of [
		["C", "/tags/c", ["A post in a folder in a folder"]],
		["C++", "/tags/cpp", ["One first-level heading"]],
		["C#", "/tags/c-sharp", ["Markdown as on GitHub"]],
		[".NET", "/tags/dot-net", ["Cut at the marker", "Cut between a paragraph and a list"]],
		["日本語", "/tags/日本語", ["A post in a folder in a folder"]],
	] as const) {
		const tagPath = tags.link(name);
		expect(decodeURI(tagPath)).toBe(path);
		expect(getCardTitles(await read(tagPath))).toEqual(posts);
	}
});

test("a tag has one page for all spellings, with its description and pagination; unknown lists are 404s", async ({
	read,
	request,
}) => {
	const page = await read("/tags/proof");
	expect(page.texts("h1")).toEqual(["Proof"]);
	expect(page.one("main").text).toContain("Posts that prove one thing each.");
	expect(page.one("main").text).toContain("7 posts");
	expect(getCardTitles(page)).toEqual(proofTitles.slice(0, 6));
	const nextPath = page.one("nav[aria-label=Pages]").link("Older posts");
	expect(nextPath).toBe("/tags/proof/page/2");
	const second = await read(nextPath);
	expect(second.texts("head title")).toEqual(["Proof · Page 2 · Fixture Gazette"]);
	expect(second.attributes("link[rel=canonical]", "href")).toEqual(["https://gazette.example/tags/proof/page/2"]);
	expect(getCardTitles(second)).toEqual(proofTitles.slice(6));
	expect(getBreadcrumb(second).link("Tags")).toBe("/tags");
	for (const path of [
		"/tags/none",
		"/tags/proof/page/3",
		"/tags/proof/page/0",
		"/authors/none",
		"/archive/1999",
		"/series/none",
	]) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
	const first = await request.get("/tags/proof/page/1", { maxRedirects: 0 });
	expect(first.status()).toBe(308);
	expect(first.headers().location).toMatch(/\/tags\/proof$/);
});

test("a post links to its tags, its author and its year", async ({ read }) => {
	const page = await read("/blog/github");
	const head = page.one("main header");
	for (const [href, expected, title] of [
		[head.link("C#"), "/tags/c-sharp", "C#"],
		[head.link("Ada Fixture"), "/authors/ada", "Ada Fixture"],
		[getBreadcrumb(page).link("2026"), "/archive/2026", "2026"],
	] as const) {
		expect(href).toBe(expected);
		expect((await read(href)).texts("h1")).toEqual([title]);
	}
});

test("an author's page has their profile and posts", async ({ read }) => {
	const authors = (await read("/authors")).one("main");
	expect(authors.texts("a")).toEqual(["Ada Fixture", "Grace Sample", "Ingrid Visitor"]);
	const ada = await read(authors.link("Ada Fixture"));
	expect(ada.texts("h1")).toEqual(["Ada Fixture"]);
	expect(ada.one("main").text).toContain("Writes posts that prove things.");
	expect(ada.one("main").text).toContain("Editor");
	expect(ada.one("main").link("Website")).toBe("https://ada.example");
	expect(getCardTitles(ada)).toHaveLength(6);
	const grace = await read("/authors/grace");
	expect(grace.all("main header img")).toHaveLength(1);
	expect(getCardTitles(grace)).toEqual(["Every shared component", "Front matter in TOML"]);
	expect(getCardTitles(await read("/authors/ingrid-visitor"))).toEqual(["Written for another system"]);
});

test("the archive groups posts by year, and a year by month", async ({ read }) => {
	const archive = (await read("/archive")).one("main");
	expect(archive.texts("h2")).toEqual(["2026", "2020"]);
	expect(archive.all("li")).toHaveLength(17);
	expect(getEntryText(await read("/archive"), "Start here")).toContain("5 January");
	const year = (await read(archive.link("2026"))).one("main");
	expect(year.texts("h2")).toEqual(["March", "February"]);
	expect(year.text).toContain("14 posts");
});

test("a post of a series has its position and links to the others in order", async ({ read }) => {
	const titles = ["Markdown as on GitHub", "Cut at the marker", "One first-level heading"];
	const post = await read("/blog/truncated");
	expect(post.one("main header").text).toContain("Part 2 of 3");
	const parts = post.one("nav[aria-label=All parts of How it is written]");
	expect(parts.texts("li")).toEqual(titles);
	expect(parts.texts("[aria-current=page]")).toEqual(["Cut at the marker"]);
	const last = await read(parts.link(titles[2] ?? ""));
	expect(last.texts("h1")).toEqual([titles[2]]);
	const series = await read(last.one("main header").link("How it is written"));
	expect(series.texts("h1")).toEqual(["How it is written"]);
	expect(series.texts("main li a")).toEqual(titles);
	expect(getEntryText(await read(getBreadcrumb(series).link("Series")), "How it is written")).toContain("3");
});

test("a post links to related posts, except its neighbours; a post without any has no such section", async ({
	read,
}) => {
	const findRelatedSections = (page: Html) =>
		page.all("main section").filter((one) => new Html(one).texts("h2").includes("Related posts"));
	const page = await read("/blog/dead-link");
	const [section, ...others] = findRelatedSections(page);
	expect(others).toEqual([]);
	const related = new Html(section ?? "");
	const titles = related.texts("li a");
	expect(titles).toHaveLength(3);
	// Posts with the same tag come before those with similar text.
	for (const title of titles.slice(0, 2)) expect(proofTitles).toContain(title);
	const neighbours = page.texts("nav[aria-label=More posts] a");
	expect(neighbours.length).toBeGreaterThan(0);
	for (const neighbour of neighbours) for (const title of titles) expect(neighbour).not.toContain(title);
	const [first = ""] = related.attributes("a", "href");
	expect((await read(first)).texts("h1")).toEqual([titles[0]]);
	expect(findRelatedSections(await read("/blog/привет-мир"))).toEqual([]);
});
