import assert from "node:assert/strict";
import test from "node:test";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { testContext } from "@/components/mdx/context.support";
import { Figure } from "@/components/mdx/figure";
import { componentNames, pageComponents } from "@/features/components";
import type { LocalImage } from "@/lib/content/images/image-library";
import { CALLOUT_KINDS } from "@/lib/markdown/callout-kinds";
import { replacements } from "@/lib/markdown/replaced-components/replacements";

const { Callout, Tab, Tabs, YouTube, h1: Heading } = pageComponents(testContext());

/** Casts a value to any type, because authors' expressions are not type-checked. */
const any = (value: unknown) => value as never;

const markup = (node: ReactNode) =>
	renderToStaticMarkup(node).replace(/ (?:id|name)="[^"]*"|<path [^>]*><\/path>/g, "");

test("no component has a name that is replaced before rendering", () => {
	const ours = ["CodeBlock", "YouTube"];
	const taken = componentNames.filter((name) => Object.hasOwn(replacements, name) && !ours.includes(name));
	assert.deepEqual(
		taken,
		[],
		"Delete its line in lib/markdown/replaced-components/replacements.ts, or call it otherwise.",
	);
});

test("renders a callout of an unknown type as a note", () => {
	for (const type of ["constructor", "toString", "rumour", any(5), any({}), any(null)]) {
		assert.equal(
			markup(<Callout type={type}>Hm.</Callout>),
			'<aside class="callout note"><svg viewBox="0 0 24 24" role="img" aria-hidden="true"></svg><p class="label">Note</p>Hm.</aside>',
		);
	}
});

test("each kind of callout has its icon beside its name, and the name is that of the icon beside another title", () => {
	const icons = CALLOUT_KINDS.map((type) => {
		const html = renderToStaticMarkup(<Callout type={type}>Hm.</Callout>);
		assert.match(html, new RegExp(`aria-hidden.*<p class="label">${type}</p>Hm.`, "i"));
		return /<path d="([^"]+)"/.exec(html)?.[1];
	});
	assert.equal(new Set(icons).size, CALLOUT_KINDS.length);
	assert.match(markup(<Callout type="tip" title="Mind" />), /role="img" aria-label="Tip".*<p class="label">Mind</);
	assert.match(
		markup(
			<Callout type="danger" labelled={1}>
				Hm.
			</Callout>,
		),
		/aria-label="Danger"><\/svg>Hm\.<\/aside>/,
	);
});

test("a wide figure has the width at which its image is as high as the window", async () => {
	for (const [wide, width, height, expected] of [
		[true, 2, 3, ".ratio67-2{inline-size:min(100%,67svh,2px)}"],
		[true, 3, 2, undefined],
		[true, undefined, undefined, undefined],
		[false, 2, 3, undefined],
	] as const) {
		const { messages, images } = testContext();
		const get = async () => (width ? ({ width, height } as LocalImage) : undefined);
		const { props } = await Figure({ src: "/a.png", wide, messages, images: { ...images, get } });
		const [style, figure] = props.children;
		assert.equal(style ? style.props.children : undefined, expected);
		assert.equal(figure.props.className, wide ? (expected ? "wide ratio67-2 centered" : "wide") : undefined);
	}
});

test("accepts any id and title of a video", () => {
	for (const [id, url] of [
		["aqz-KE-bpKQ", "aqz-KE-bpKQ"],
		["https://youtu.be/aqz-KE-bpKQ?t=3", "aqz-KE-bpKQ"],
		[5, "5"],
		[any({}), "%5Bobject%20Object%5D"],
	] as const) {
		assert.ok(markup(<YouTube id={id} />).includes(`href="https://www.youtube.com/watch?v=${url}"`));
	}
	for (const [title, name] of [
		["A rabbit", "A rabbit"],
		[undefined, "Video"],
		[<b key="b">A rabbit</b>, "A rabbit"],
		[any({}), "Video"],
	] as const) {
		const html = markup(<YouTube id="a" title={title} />);
		assert.ok(html.includes(`>${name}</p>`) && html.includes(` title="${name}"`));
	}
});

const tab = (label: string, checked: boolean, text: string) =>
	`<label><input type="radio"${checked ? ' checked=""' : ""}/>${label}</label><div class="panel">${text}</div>`;

const tabs = (labels: string, inside: string) =>
	`<div class="tabs" role="radiogroup" aria-label="${labels}">${inside}</div>`;

test("names tabs by their label, or by their number", () => {
	const node = (
		<Tabs>
			<Tab label="npm">a</Tab>
			<Tab>b</Tab>
			<Tab label={<b>yarn</b>}>c</Tab>
			<Tab label={any({})}>d</Tab>
		</Tabs>
	);
	const inside = [tab("npm", true, "a"), tab("Tab 2", false, "b"), tab("yarn", false, "c"), tab("Tab 4", false, "d")];
	assert.equal(markup(node), tabs("npm, Tab 2, yarn, Tab 4", inside.join("")));
});

test("selects the chosen tab first, and keeps the group of tabs", () => {
	const node = (
		<Tabs group="g">
			<Tab label="npm">a</Tab>
			<Tab label="yarn" chosen="true">
				b
			</Tab>
		</Tabs>
	);
	const inside = tab("npm", false, "a") + tab("yarn", true, "b");
	assert.equal(markup(node), tabs("npm, yarn", inside).replace('class="tabs"', 'class="tabs" data-group="g"'));
});

test("renders other children of tabs before them", () => {
	const node = (
		<Tabs>
			Before.
			<Tab label="npm">a</Tab>
			<div>Between.</div>
		</Tabs>
	);
	assert.equal(markup(node), `Before.<div>Between.</div>${tabs("npm", tab("npm", true, "a"))}`);
	assert.equal(markup(<Tabs>Alone.</Tabs>), "Alone.");
	assert.equal(markup(<Tabs />), "");
});

test("makes a diagram wide that is wider than the text", () => {
	const context = testContext();
	const classesOf = (svg: string, textWidth?: number) => {
		const { Diagram } = pageComponents({ ...context, images: { ...context.images, textWidth } });
		return /class="([^"]*)"/.exec(markup(<Diagram svg={svg} />))?.[1];
	};
	assert.equal(classesOf('<svg width="39em"></svg>'), "scroller diagram");
	assert.equal(classesOf('<svg width="40em"></svg>'), "scroller diagram wide");
	assert.equal(classesOf('<svg width="40em"></svg>', 36), "scroller diagram");
});

test("aligns the cells of tables by classes", () => {
	const { td: Td, th: Th } = pageComponents(testContext());
	assert.equal(markup(<Th align="right">a</Th>), '<th class="align-right">a</th>');
	assert.equal(markup(<Td className="b">a</Td>), '<td class="b">a</td>');
});

test("renders a first-level heading of a body as a second-level one", () => {
	assert.equal(markup(<Heading>Ahoy</Heading>), "<h2>Ahoy</h2>");
});

test("uses messages in the language of the text", () => {
	const german = pageComponents(testContext("de"));
	const textOf = (node: ReactNode) => markup(node).replace(/<[^>]*>/g, "");
	assert.equal(textOf(<german.Callout type="tip">Hm.</german.Callout>), "TippHm.");
	assert.equal(textOf(<german.CodeBlock html="a" />), "Kopierena");
	assert.match(markup(<german.YouTube id="a" />), /<figcaption>Wird von YouTube abgespielt\. <a [^>]*>Direkt dort/);
});
