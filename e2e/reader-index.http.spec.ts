import { Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

const pages = [
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
		["/", pages[0], undefined, "/page/2"],
		["/page/2", pages[1], "/", "/page/3"],
		["/page/3", pages[2], "/page/2", undefined],
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
