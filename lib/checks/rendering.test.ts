import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { show } from "@/lib/utils/show.support";
import { runChecks } from "./run-checks";

const post = (body: string, title = "T") => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\nFine.\n\n${body}\n`;

/** Checks bodies, each as a post; returns the diagnostics and the code of each body. */
async function check(bodies: readonly string[], extension = "mdx") {
	const files = bodies.map((body, index) => [`posts/${index}.${extension}`, post(body, `T${index}`)]);
	const blog = createTestBlog({ "site.yml": "title: T\nstrict: no\n", ...Object.fromEntries(files) });
	const { problems } = await runChecks(blog);
	const byFile = new Map((await blog.posts()).map((one) => [one.file, one]));
	return Promise.all(
		bodies.map(async (_, index) => {
			const file = `posts/${index}.${extension}`;
			const found = byFile.get(file);
			return {
				problems: show(
					problems.filter((problem) => problem.file === file && problem.rule !== "html-style"),
					"line:column severity rule",
				),
				messages: problems.filter((problem) => problem.file === file).map(({ message }) => message),
				text: found && (await blog.compiled(found)).metadata.text,
				code: found && (await blog.compiled(found)).code,
			};
		}),
	);
}

describe("reports, and shows as Markdown,", () => {
	const cases = [
		["<Callout title={{ a: 1 }}>Kept</Callout>", "8:1"],
		["<Details summary={{ a: 1 }}>Kept</Details>", "8:1"],
		["Kept {[1].map(() => <Callout title={{ a: 1 }}/>)}", "8:21"],
		["export function Bad() { throw new Error('no') }\n\nKept <Bad/>", "10:6"],
		["export const Bad = undefined\n\nKept <Bad/>", undefined],
		['Kept {[1].map(() => <p dangerouslySetInnerHTML={{ __html: "a" }}>b</p>)}', "8:21"],
		["Kept <p dangerouslySetInnerHTML={{ a: 1 }}/>", "8:6"],
		["Kept {[1].map(() => <p style={3}>a</p>)}", "8:21"],
		["Kept {[1].map(() => <img>a</img>)}", "8:21"],
		["<p title={() => 1}>Kept</p>", "8:1"],
		["<p title={/a/}>Kept</p>", "8:1"],
		["<textarea defaultValue={1}>Kept</textarea>", "8:1"],
		["Kept <b {...props}/>", "8:6"],
		["export const Own = (all) => <b {...all}/>\n\nKept <Own {...props}/>", "8:29"],
		["<p title={[{ a: () => 1 }]}>Kept</p>", "8:1"],
		["<p title={process.report}>Kept</p>", "8:1"],
		["<p title={Object.create(null)}>Kept</p>", "8:1"],
		["Kept {Buffer.from('a')}", "8:6"],
		["Kept {process.versions}", "8:6"],
	] as const;
	const checked = check(cases.map(([body]) => body));
	for (const [index, [body, position]] of cases.entries()) {
		test(body, async () => {
			const { problems, text, code } = (await checked)[index] ?? {};
			assert.equal(problems?.length, 1, problems?.join());
			assert.match(problems?.[0] ?? "", new RegExp(`^${position ?? ""}.* error mdx-expression$`));
			assert.ok(code);
			assert.match(text ?? "", /Kept/);
		});
	}
	test("with the name of the tag or a reason", async () => {
		for (const [body, message] of [
			["<img>a</img>", /<img> can't have content.*shown as Markdown/],
			["<b {...props}/>", /`\{\.\.\.props\}` of <b> is not text/],
			["Buffer", /an object of the class `Buffer` is not text/],
			["process.versions", /an object with keys such as (?:`\w+`, ){4}`\w+` is not text/],
		] as const) {
			const index = cases.findIndex(([one]) => one.includes(body));
			assert.match((await checked)[index]?.messages[0] ?? "", message);
		}
	});
});

test("accepts what React renders", async () => {
	const bodies = [
		'<p class="a" onclick="b()">Text</p>',
		"<Tabs><Tab label='A'>a</Tab></Tabs>",
		"{[1, 2].map((n) => <b key={n}>{n}</b>)}",
		"<p title={1} hidden={false} style={{ color: 'red' }}>{null}{new Set(['a'])}</p>",
		"<Unknown>Text</Unknown>",
		"{(async () => <b>later</b>)()}",
		"{[1].map((n) => <button key={n} onClick={() => 1}>Text</button>)}",
		"<p title={new URL('https://a.example')} lang={[1, { a: new Date(0) }]}>Text</p>",
		"{new URLSearchParams('a=b')}{new Uint8Array(2)}",
		"<Callout {...props}>Text</Callout>",
		"<p ref={{}}>Text</p>",
	];
	for (const { messages } of await check(bodies)) assert.doesNotMatch(messages.join(), /rendered/);
});

test("renders HTML in Markdown whose attributes React would refuse", async () => {
	const [result] = await check(['<textarea value="a">b</textarea> <a ref="c" href="#top">d</a>'], "md");
	assert.deepEqual(result?.problems, []);
});

test("shows MDX in a Markdown file as Markdown, with a warning", async () => {
	const [result] = await check(["<Callout title={{ a: 1 }}>Kept</Callout>"], "md");
	assert.deepEqual(result?.problems, ["8:1 warning mdx-syntax"]);
	assert.match(result?.text ?? "", /Kept/);
});

test("names the file of a component of the owner that throws, at its tag in the post", async () => {
	const files = {
		"site.yml": "title: T\nstrict: no\n",
		"components/box.tsx":
			"function Inner() { throw new Error('Nothing in it.'); }\nexport default function Crate() { return <Inner />; }\n",
		"posts/a.mdx": "# A\n\nBefore.\n\n<Box>words</Box>\n",
	};
	const check = async (mode: "production" | "development") => {
		const blog = createTestBlog(files, { loadBundle, mode });
		const post = (await blog.post("/blog/a")) ?? assert.fail();
		const { diagnostics } = await blog.compiled(post);
		return show(diagnostics, "line:column message");
	};
	assert.deepEqual(await check("production"), [
		"5:1 This can't be rendered: Nothing in it. Fix the component in `components/box.tsx`, or the attributes or the content of this tag. Until then the body is shown as Markdown.",
	]);
	// The page shows it in the place of the component.
	assert.deepEqual(await check("development"), []);
});

test("names what a component of the browser can't get", async () => {
	const counter =
		'"use client";\nimport { useState } from "react";\nexport function Counter({ children }) { useState(0); return <b>{children}</b>; }\n';
	const box = "export const Box = ({ format }: { format: (n: number) => string }) => <i>{format(1)}</i>;\n";
	for (const [body, expected] of [
		["<Counter start={1} data={{ a: [new Date(0)] }} promise={Promise.resolve(1)}>*Kept*</Counter>", undefined],
		["<Box format={(n) => `${n}`} />", undefined],
		["<Counter {...props}>Kept</Counter>", "`components` of <Counter>"],
		["<Counter data={{ a: () => 1 }}>Kept</Counter>", "`data` of <Counter>"],
		["<Counter data={/a/}>Kept</Counter>", "`data` of <Counter>"],
		['import { Counter as C } from "../components/counter"\n\n<C start={() => 1}>Kept</C>', "`start` of <Counter>"],
	] as const) {
		const blog = createTestBlog(
			{
				"site.yml": "title: T\n",
				"components/counter.tsx": counter,
				"components/box.tsx": box,
				"posts/a.mdx": `# A\n\n${body}\n`,
			},
			{ loadBundle },
		);
		const post = (await blog.post("/blog/a")) ?? assert.fail();
		const messages = show((await blog.compiled(post)).diagnostics, "file rule message");
		assert.equal(messages.length, expected ? 1 : 0, messages.join());
		const start = `posts/a.mdx mdx-expression This can't be rendered: ${expected} can't be sent to the browser`;
		if (expected) assert.ok(messages[0]?.startsWith(start), messages[0]);
	}
});

for (const [extension, body] of [
	["md", '<img src="/a.png" alt="A" width="1e999">'],
	["md", '<Image src="/a.png" alt="A" height="1e999px" />'],
	["mdx", '<Image src="/a.png" alt="A" width={1e999} />'],
	["mdx", "<Posts limit={1e999} />"],
] as const) {
	test(`checks a post with a number that is too large: ${body}`, async () => {
		const [checked] = await check([body], extension);
		assert.match(checked?.text ?? "", /^Fine/);
		assert.notEqual(checked?.code, "");
	});
}
