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

/** The titles on each page of the index. */
const indexPages = [
	[
		"Start here",
		"Every shared component",
		"Code in every dress",
		"Pictures beside the post",
		"Привет, мир",
		"A post in a folder in a folder",
	],
	[
		"Front matter in TOML",
		"The heading is the title",
		"Written for another system",
		"One first-level heading",
		"Cut at the marker",
		"Cut between a paragraph and a list",
	],
	["Markdown as on GitHub", "A link to nowhere", "A component that nobody wrote", "A counter", "A counter in a box"],
];

/** Finds the card of a post by a part of its text. */
const findCard = (page: Html, text: string) =>
	page
		.all("article")
		.map((one) => new Html(one))
		.find((one) => one.text.includes(text)) ?? new Html("");

test("the index is paginated in both directions, with the pinned post first, then the newest", async ({
	read,
	request,
}) => {
	for (const [path, titles, newer, older] of [
		["/", indexPages[0], undefined, "/page/2"],
		["/page/2", indexPages[1], "/", "/page/3"],
		["/page/3", indexPages[2], "/page/2", undefined],
	] as const) {
		const page = await read(path);
		expect(page.texts("article h2"), path).toEqual(titles);
		const navigation = page.one("nav[aria-label=Pages]");
		for (const [name, expected] of [
			["Newer posts", newer],
			["Older posts", older],
		] as const) {
			if (expected === undefined) expect(navigation.texts("a"), path).not.toContain(name);
			else expect(navigation.link(name), path).toBe(expected);
		}
	}
	const first = await request.get("/page/1", { maxRedirects: 0 });
	expect([301, 308]).toContain(first.status());
	expect(new URL(first.headers().location ?? "", first.url()).pathname).toBe("/");
	for (const number of ["0", "4", "99", "two"]) {
		expect((await request.get(`/page/${number}`)).status(), number).toBe(404);
	}
});

test("a card has its date, description, tags, authors, image, link, and an excerpt, which ends at the marker", async ({
	read,
}) => {
	const page = await read("/");
	const components = findCard(page, "Every shared component");
	for (const text of [
		"10 March 2026",
		"Callouts, figures, tabs, details and a video.",
		"components",
		"MDX",
		"Ada Fixture",
		"Grace Sample",
	]) {
		expect(components.text).toContain(text);
	}
	expect(findCard(page, "Pictures beside").all("img")).toHaveLength(1);
	expect(components.link("Every shared component")).toBe("/blog/components");
	const second = await read("/page/2");
	const cut = findCard(second, "Cut at the marker").text;
	expect(cut).toContain("Words before the marker.");
	expect(cut).not.toMatch(/overrules|after the marker|truncate/);
	const list = findCard(second, "Cut between").text;
	expect(list).toContain("Words that lead to a list:");
	expect(list).not.toMatch(/below the marker|more/);
	const nested = findCard(page, "in a folder in a folder").text;
	expect(nested).toContain("The first paragraph stands in for the description");
	expect(nested).not.toContain("The second paragraph");
});

test("the footer links to the tags, which are listed with their counts and have pages in any script", async ({
	read,
}) => {
	const page = await read((await read("/")).one("body footer").link("Tags"));
	expect(page.texts("h1")).toEqual(["Tags"]);
	expect(getEntryText(page, "Proof")).toContain("7");
	expect(getEntryText(page, ".NET")).toContain("2");
	expect(page.texts("main a").join(" · ")).toBe(
		"C · C# · C++ · Code · components · front matter · imports · MDX · meta · .NET · pictures · Proof · toml · письмо · 日本語",
	);
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
	expect(getCardTitles(second)).toEqual(proofTitles.slice(6));
	expect(getBreadcrumb(second).link("Tags")).toBe("/tags");
	for (const path of ["/tags/none", "/tags/proof/page/3", "/authors/none", "/archive/1999", "/series/none"]) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
	const first = await request.get("/tags/proof/page/1", { maxRedirects: 0 });
	expect(first.status()).toBe(308);
	expect(first.headers().location).toMatch(/\/tags\/proof$/);
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
	expect(archive.all("li")).toHaveLength(26);
	expect(getEntryText(await read("/archive"), "Start here")).toContain("5 January");
	const year = (await read(archive.link("2026"))).one("main");
	expect(year.texts("h2")).toEqual(["March", "February"]);
	expect(year.text).toContain("23 posts");
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
