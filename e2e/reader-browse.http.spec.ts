import { Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

const cards = (page: Html) => page.texts("article h2");
/** The text of the entry of a list that leads to something of that name. */
const entry = (page: Html, name: string) =>
	page
		.all("main li")
		.map((item) => new Html(item))
		.find((item) => item.texts("a").includes(name))?.text;
const crumbs = (page: Html) => page.one("nav[aria-label=Breadcrumb]");

const proofs = [
	"A post in a folder in a folder",
	"One first-level heading",
	"Cut at the marker",
	"Cut between a paragraph and a list",
	"Markdown as on GitHub",
	"A link to nowhere",
	"A component that nobody wrote",
];

test("the footer links to the tags, which are listed with their counts", async ({ read }) => {
	const page = await read((await read("/")).one("body footer").link("Tags"));
	expect(page.texts("h1")).toEqual(["Tags"]);
	expect(entry(page, "Proof")).toContain("7");
	expect(entry(page, ".NET")).toContain("2");
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
});

test("a tag has one page for all spellings, with its description and pagination", async ({ read }) => {
	const page = await read("/tags/proof");
	expect(page.texts("h1")).toEqual(["Proof"]);
	expect(page.one("main").text).toContain("Posts that prove one thing each.");
	expect(page.one("main").text).toContain("7 posts");
	expect(cards(page)).toEqual(proofs.slice(0, 6));
	const address = page.one("nav[aria-label=Pages]").link("Older posts");
	expect(address).toBe("/tags/proof/page/2");
	const second = await read(address);
	expect(second.texts("head title")).toEqual(["Proof · Page 2 · Fixture Gazette"]);
	expect(second.attributes("link[rel=canonical]", "href")).toEqual(["https://gazette.example/tags/proof/page/2"]);
	expect(cards(second)).toEqual(proofs.slice(6));
	expect(crumbs(second).link("Tags")).toBe("/tags");
});

test("tags of symbols and of any script have their own pages", async ({ read }) => {
	const tags = (await read("/tags")).one("main");
	for (const [name, path, posts] of [
		["C", "/tags/c", ["A post in a folder in a folder"]],
		["C++", "/tags/cpp", ["One first-level heading"]],
		["C#", "/tags/c-sharp", ["Markdown as on GitHub"]],
		[".NET", "/tags/dot-net", ["Cut at the marker", "Cut between a paragraph and a list"]],
		["日本語", "/tags/日本語", ["A post in a folder in a folder"]],
	] as const) {
		const address = tags.link(name);
		expect(decodeURI(address)).toBe(path);
		expect(cards(await read(address))).toEqual(posts);
	}
});

test("unknown lists are 404s, and page 1 of a list redirects to the list", async ({ request }) => {
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
	for (const [address, expected, title] of [
		[head.link("C#"), "/tags/c-sharp", "C#"],
		[head.link("Ada Fixture"), "/authors/ada", "Ada Fixture"],
		[crumbs(page).link("2026"), "/archive/2026", "2026"],
	] as const) {
		expect(address).toBe(expected);
		expect((await read(address)).texts("h1")).toEqual([title]);
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
	expect(cards(ada)).toHaveLength(6);
	const grace = await read("/authors/grace");
	expect(grace.all("main header img")).toHaveLength(1);
	expect(cards(grace)).toEqual(["Every shared component", "Front matter in TOML"]);
	expect(cards(await read("/authors/ingrid-visitor"))).toEqual(["Written for another system"]);
});

test("the archive groups posts by year, and a year by month", async ({ read }) => {
	const archive = (await read("/archive")).one("main");
	expect(archive.texts("h2")).toEqual(["2026", "2020"]);
	expect(archive.all("li")).toHaveLength(15);
	expect(entry(await read("/archive"), "Start here")).toContain("5 January");
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
	expect(entry(await read(crumbs(series).link("Series")), "How it is written")).toContain("3");
});

test("a post links to related posts, without its neighbours; one without any has no such section", async ({ read }) => {
	const regions = (page: Html) =>
		page.all("main section").filter((one) => new Html(one).texts("h2").includes("Related posts"));
	const page = await read("/blog/dead-link");
	const [region, ...others] = regions(page);
	expect(others).toEqual([]);
	const related = new Html(region ?? "");
	const titles = related.texts("h3");
	expect(titles).toHaveLength(3);
	// By its tag, and only then by its words.
	for (const title of titles.slice(0, 2)) expect(proofs).toContain(title);
	const neighbours = page.texts("nav[aria-label=More posts] a");
	expect(neighbours.length).toBeGreaterThan(0);
	for (const neighbour of neighbours) for (const title of titles) expect(neighbour).not.toContain(title);
	const [first = ""] = related.attributes("a", "href");
	expect((await read(first)).texts("h1")).toEqual([titles[0]]);
	expect(regions(await read("/blog/привет-мир"))).toEqual([]);
});
