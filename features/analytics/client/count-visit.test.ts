import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { countVisit } from "./count-visit";

/** The part of a browser that matters here. */
interface Browser {
	navigator?: object;
	document?: object;
}

const replaced = ["navigator", "document", "window"] as const;
const originals = replaced.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

afterEach(() => {
	for (const [name, descriptor] of originals) {
		if (descriptor) Object.defineProperty(globalThis, name, descriptor);
		else Reflect.deleteProperty(globalThis, name);
	}
});

/** Counts a visit in a browser; returns the attributes of the scripts that are in the page, and a function that shows the page. */
function visit({ navigator = {}, document = {} }: Browser) {
	const scripts: Record<string, string>[] = [];
	let show = () => {};
	const values = {
		navigator,
		window: {},
		document: {
			...document,
			createElement: () => ({
				attributes: {} as Record<string, string>,
				setAttribute(name: string, value: string) {
					this.attributes[name] = value;
				},
			}),
			head: {
				append: ({ src, attributes }: { src: string; attributes: object }) => scripts.push({ src, ...attributes }),
			},
			addEventListener: (type: string, listener: () => void) => {
				if (type === "prerenderingchange") show = listener;
			},
		},
	};
	for (const [name, value] of Object.entries(values)) {
		Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
	}
	countVisit([{ src: "https://count.example/a.js", attributes: { "data-domain": "q.example" } }]);
	return { scripts, show: () => show() };
}

const COUNTED = [{ src: "https://count.example/a.js", "data-domain": "q.example" }];

test("adds the script that counts visits, with its attributes", () => {
	assert.deepEqual(visit({}).scripts, COUNTED);
	assert.deepEqual(visit({ navigator: { doNotTrack: "0", globalPrivacyControl: false } }).scripts, COUNTED);
});

test("loads nothing for readers who object", () => {
	for (const navigator of [{ doNotTrack: "1" }, { globalPrivacyControl: true }]) {
		assert.deepEqual(visit({ navigator }).scripts, []);
	}
});

test("counts the visit of a prerendered page once it is shown", () => {
	const { scripts, show } = visit({ document: { prerendering: true } });
	assert.deepEqual(scripts, []);
	show();
	assert.deepEqual(scripts, COUNTED);
});
