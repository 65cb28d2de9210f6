import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { parsePost } from "./parse-post";

const parse = (source: string, file = "posts/hello.mdx") =>
	parsePost(file, source, { site: { timeZone: "UTC" }, authors: new Map(), now: Date.UTC(2027, 0), kind: "post" });
const fieldsOf = (source: string, file?: string) => {
	const { title, description, date, tags, image, status } = parse(source, file).post;
	return [title, description, date?.iso, tags.join(), image, status];
};

for (const name of ["meta", "metadata", "info", "frontmatter", "frontMatter"]) {
	test(`reads the fields of a post from the export \`${name}\`, with files that it imports`, () => {
		const source = `import { ada } from '@/authors'
import card from './card.jpg'

export const ${name} = {
  title: 'Hi',
  description: \`About "ink"\`,
  date: '2026-05-04T12:00:00Z',
  authors: [ada],
  tags: ["a", 'b'],
  image: card,
  draft: false,
}

# Another heading
`;
		const image = "/files/posts/card.jpg";
		assert.deepEqual(fieldsOf(source), ["Hi", 'About "ink"', "2026-05-04T12:00:00.000Z", "a,b", image, "published"]);
		assert.deepEqual(parse(source).diagnostics, []);
		assert.match(parse(source).post.body, /^import .*\nimport .*\n\nexport const/);
	});
}

for (const [what, source, expected] of [
	[
		"requires and dates",
		"{ image: require('./a.png').default, date: new Date('2026-05-04') }",
		["2026-05-04", "a.png"],
	],
	["Open Graph", "{ title: 'A', openGraph: { publishedTime: '2026-05-04' } }", ["2026-05-04", undefined]],
	["text right below", "{ date: '2026-05-04' }\n# It's a heading", ["2026-05-04", undefined]],
	["code", "{ date: read('2026-05-04'), image: `${a}.png` }", [undefined, undefined]],
	["what is no JavaScript", "{ date: '2026-05-04' ", [undefined, undefined]],
	["a dozen thousand brackets", `{ a: ${"[".repeat(12_000)} }`, [undefined, undefined]],
] as const) {
	test(`reads an export with ${what}`, () => {
		const { date, image } = parse(`export const metadata = ${source}\n\nText.\n`).post;
		assert.deepEqual([date?.iso, image?.replace("/files/posts/", "")], expected);
	});
}

for (const [source, expected] of [
	["export let metadata = { draft: true }", "invalid 3 front-matter"],
	["export const metadata = Object.freeze({ draft: true })", "invalid 3 front-matter"],
	["export const metadata = ({ draft: true })", "invalid 3 front-matter"],
	["export const metadata: Partial<Metadata> = { draft: true }", "invalid 3 front-matter"],
	["export const metadata = { draft: true", "invalid 3 front-matter"],
	["export const metadata = { ...hidden, title: 'B' }", "invalid 3 front-matter"],
	["export const metadata = { title: 'B', ...load() }", "invalid 3 front-matter"],
	["export const metadata = { [keys.draft]: true, title: 'B' }", "invalid 3 front-matter"],
	["export const metadata = { ...{ draft: true }, title: 'B' }", "draft"],
	["export const metadata = { title: 'B', openGraph: { ...shared } }", "published 3 front-matter-unknown"],
	["const metadata = { draft: true }\nexport { metadata }", "invalid 4 front-matter"],
	["export { draft as metadata }", "invalid 3 front-matter"],
	["export const metadata = { draft: true }", "draft"],
	["export const metadataBase = 1", "published"],
	["export { metadata as other }", "published"],
	["```js\nexport let metadata = { draft: true }\n```", "published"],
] as const) {
	test(`a post with ${JSON.stringify(source)} is ${expected}`, () => {
		const { post, diagnostics } = parse(`# A\n\n${source}\n\nText.\n`);
		assert.equal([post.status, ...show(diagnostics, "line rule")].join(" "), expected);
	});
}

const HELD = "invalid 5 front-matter-unclear";
for (const [source, expected] of [
	["export const metadata = { draft: true }", HELD],
	["export const meta = {\n  title: 'B',\n\n  draft: true,\n};", HELD],
	["export let metadata = { draft: true }", HELD],
	["export const metadata = Object.freeze({ 'published': false })", HELD],
	["export const metadata: Partial<Metadata> = { draft: !isReady() }", HELD],
	["export const meta = { status: 'draft', date: '2026-01-01' }", HELD],
	["export const meta = { date: '2027-05-01' }", HELD],
	["export const draft = true", HELD],
	["export const published: boolean = false;", HELD],
	["export const a = 1; export const draft = true;", HELD],
	["export const isDraft = true", HELD],
	["export const draft = 'yes'", HELD],
	["export const draft = 1", HELD],
	["export const a = 1, draft = true", HELD],
	["export const hidden = true", HELD],
	["export const status = 'draft'", HELD],
	['export const visibility: string = "private";', HELD],
	["export const date = '2027-05-01'", HELD],
	["export const publishDate = '2027-05-01'", HELD],
	["export const config = { draft: true }", HELD],
	["export const post = {\n  title: 'B',\n  published: false,\n}", HELD],
	["export const data: Data = { 'unlisted': true }", HELD],
	["export const draft = false, published = '2026-05-01', hidden = 'no', date = '2026-05-01'", "published"],
	["export const data = { hidden: true, date: '2027-05-01', published: years }", "published"],
	["export const draft = false", "published"],
	["export const draft = () => <p>true</p>", "published"],
	["export const metadata = { draft: false, published: true, date: '2026-01-01', tags: ['draft: true'] }", "published"],
	["export const metadata = { title: 'B' }\n\nA { draft: true }", "published"],
	["export const chart = { draft: true }", "published"],
	["```js\nexport const metadata = { draft: true }\n```", "published"],
] as const) {
	test(`a post with a title and ${JSON.stringify(source)} is ${expected}`, () => {
		for (const file of ["posts/a.mdx", "posts/a.md"]) {
			const { post, diagnostics } = parse(`---\ntitle: A\n---\n\n${source}\n\nText.\n`, file);
			assert.equal([post.status, ...show(diagnostics, "line rule")].join(" "), expected);
		}
		const { post: draft } = parse(`---\ntitle: A\ndraft: true\n---\n\n${source}\n`);
		assert.equal(draft.status, "draft");
	});
}

test("names the place of a field in an export", () => {
	const { diagnostics } = parse("Text.\n\nexport const meta = {\n\tdate: 'soon',\n  lang: '中文' };\n");
	assert.deepEqual(show(diagnostics, "line column rule"), [
		"4 2 front-matter-invalid",
		"5 3 front-matter-left-out",
		"4 2 title-missing",
	]);
});

test("reads no export in a block of code, in Markdown, or beside front matter with a title", () => {
	const exported = "export const meta = { tags: ['x'] }\n";
	assert.deepEqual(parse(`\`\`\`js\n${exported}\`\`\`\n`).post.tags, []);
	assert.deepEqual(parse(exported, "posts/a.md").post.tags, []);
	assert.deepEqual(parse(`---\ntitle: A\n---\n\n${exported}`).post.tags, []);
	assert.deepEqual(parse(`---\ndate: 2026-05-04\n---\n\n${exported}`).post.tags, ["x"]);
});

for (const key of ["draft", "publish"]) {
	test(`publishes no post whose \`${key}\` isn't in the text`, () => {
		const { post, diagnostics } = parse(`export const meta = { title: 'A', ${key}: !isReady(), date: '2026-05-04' }\n`);
		assert.deepEqual([post.status, diagnostics.length], ["invalid", 1]);
		assert.match(diagnostics[0]?.message ?? "", /must be true or false, not `!isReady\(\)`/);
	});
}
