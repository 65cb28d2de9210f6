import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { showProblems } from "./checks.support";

const ADVICE = "so nothing can be played. Write the eleven characters behind `v=` in its URL, or the URL.";

for (const [attributes, expected] of [
	['id="jNQXAC9IVRw"', []],
	['id="https://www.youtube.com/watch?t=3&v=jNQXAC9IVRw"', []],
	['id="https://youtu.be/jNQXAC9IVRw?t=3"', []],
	['id="https://www.youtube.com/live/jNQXAC9IVRw"', []],
	["id={11111111111}", []],
	["id={frontMatter.video}", []],
	["{...{ id: `jNQXAC9IVRw` }}", []],
	['id="xyz"', [`\`xyz\` is no video of YouTube, ${ADVICE}`]],
	['id="https://vimeo.com/76979871"', [`\`https://vimeo.com/76979871\` is no video of YouTube, ${ADVICE}`]],
	['title="V"', ['`<YouTube>` needs `id`, as in `<YouTube id="jNQXAC9IVRw" title="Me at the zoo" />`.']],
] as const) {
	test(`the video of <YouTube ${attributes} />`, async () => {
		const post = `---\ntitle: A\ndate: 2026-01-01\nvideo: jNQXAC9IVRw\n---\n\n<YouTube ${attributes} />\n`;
		const blog = createTestBlog({ "posts/a.mdx": post });
		assert.deepEqual(await showProblems(blog, "message", /^component-prop$/), expected);
	});
}

const SITE = "title: T\nurl: https://a.example\n";
const FIGURE =
	'`<Figure>` needs `src`, as in `<Figure src="./hills.jpg" alt="Hills in the morning" caption="Seen from the south." wide />`.';
const IMAGE = '`<Image>` needs `src`, as in `<Image src="./hills.jpg" alt="Hills in the morning" width={320} />`.';
const GALLERY = '`<Gallery>` needs `src` or content, as in `<Gallery src="./photos" />`.';

for (const [body, expected, file = "posts/a.mdx"] of [
	['<Figure alt="A" />', [FIGURE]],
	['<Figure src="" alt="A" />', [FIGURE]],
	['<Figure alt="A" />', [FIGURE], "posts/a.md"],
	["<Figure src={frontMatter.image} />", []],
	["<Figure {...frontMatter} />", []],
	['<Image alt="A" />', [IMAGE]],
	["<Gallery></Gallery>", [GALLERY]],
	["<Gallery>\n\n</Gallery>", [GALLERY]],
	["<Gallery>\n\n</Gallery>", [GALLERY], "posts/a.md"],
	["<Gallery>\n\n![A](/a.png)\n\n</Gallery>", []],
	['<Gallery images={["/a.png"]} />', []],
	['<Callout type="tipp">A</Callout>', ["`type` can't be `tipp`. Did you mean `tip`?"]],
	['<Callout type="tipp">A</Callout>', ["`type` can't be `tipp`. Did you mean `tip`?"], "posts/a.md"],
	["<Callout>A</Callout>\n\n> [!TIP]\n> A\n\n:::hint\n\nA\n\n:::", []],
	['<Posts limit="many" />', ["`limit` must be a whole number, not `many`."]],
	['<Posts sort="random" />', ["`sort` can't be `random`. Use one of newest, oldest, updated, title, part."]],
	["<Posts as={1} {...frontMatter} />", ["`as` can't be `1`. Use one of list, titles, cards."]],
	["<Posts limit={2.5} />", ["`limit` must be a whole number, not `2.5`."]],
	["<Posts limit={3} />\n\n<Posts limit='3' />", []],
	["<Posts limit={frontMatter.count} />", []],
	["export const Callout = ({ type }) => <p>{type}</p>;\n\n<Callout type='own' />", []],
] as [string, string[], string?][]) {
	test(`the props in ${file} of ${body.replaceAll("\n", " ")}`, async () => {
		const trust = file.endsWith(".md") ? "\ntrust: text" : "";
		const blog = createTestBlog({
			"site.yml": SITE,
			[file]: `---\ntitle: A\ndate: 2026-01-01${trust}\n---\n\n${body}\n`,
		});
		assert.deepEqual(await showProblems(blog, "message", /^component-prop$/), expected);
	});
}

test("the props of the owner's component are its own", async () => {
	const blog = createTestBlog({
		"site.yml": SITE,
		"components/Callout.tsx": "export function Callout({ type }) { return <p>{type}</p>; }\n",
		"posts/a.mdx": "---\ntitle: A\ndate: 2026-01-01\n---\n\n<Callout type='own' />\n",
	});
	assert.deepEqual(await showProblems(blog, "message", /^component-prop$/), []);
});
