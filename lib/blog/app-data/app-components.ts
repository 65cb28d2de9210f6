import { randomUUID } from "node:crypto";
import type { Element, ElementContent, RootContent } from "hast";
import { createElement, Fragment, isValidElement, type ReactNode } from "react";
import { isRecord } from "@/lib/utils/collections";

type Props = Readonly<Record<string, unknown>>;

/** A component of the app in a body, with its props as data. */
export interface AppComponent {
	name: string;
	props: Props;
}

/**
 * The components of the app in one body, which only the app can render. While React renders the body, a `<template>` has the place of each, and
 * of each of its props that are elements: the only element that may be anywhere and contain anything in HTML.
 */
export class AppComponents {
	private readonly found: AppComponent[] = [];
	/** No author can guess it, and so write such an element. */
	private readonly key = randomUUID();

	/** `mayHaveHtml` tells whether a component may get a string of HTML. */
	constructor(private readonly mayHaveHtml: boolean) {}

	/** Creates a component that React renders as a place for one of the app's, whose children are rendered inside. */
	create(name: string): object {
		const Place = ({ children, ...props }: Props & { children?: ReactNode }) => {
			const entries = Object.entries(props).filter(([key]) => this.mayHaveHtml || key !== "dangerouslySetInnerHTML");
			const elements = entries.filter(([, value]) => hasElements(value));
			const data = entries.filter(([, value]) => !hasElements(value));
			const wrong = data.find(([, value]) => !isData(value));
			if (wrong) {
				throw new Error(
					`\`${wrong[0]}\` of <${name}> is a ${describe(wrong[1])}. A component of the app gets texts, numbers, lists, objects and elements.`,
				);
			}
			const number = this.found.push({ name, props: Object.fromEntries(data) }) - 1;
			const nodes = elements.map(([key, value]) =>
				createElement("template", { key: `prop ${key}`, "data-prop": this.key, "data-name": key }, value as ReactNode),
			);
			const place = { "data-component": this.key, "data-number": number };
			return createElement("template", place, ...nodes, createElement(Fragment, null, children));
		};
		return new Proxy(Place, {
			get: (target, key) =>
				Reflect.get(target, key) ??
				(typeof key === "string" && /^\p{Lu}/u.test(key) ? this.create(`${name}.${key}`) : undefined),
		});
	}

	/** Finds the component that has its place at an element. */
	find({ properties }: Element): AppComponent | undefined {
		return properties.dataComponent === this.key ? this.found[Number(properties.dataNumber)] : undefined;
	}

	/** Returns the name of the prop that is in an element; `undefined` for every other node. */
	findProp(node: RootContent | ElementContent): string | undefined {
		const isProp = node.type === "element" && node.properties.dataProp === this.key;
		return isProp ? String(node.properties.dataName) : undefined;
	}

	/** Creates the components for names that a set of components doesn't have. */
	createAll(names: readonly string[], known: Props): Props {
		const missing = names.map((name) => name.split(".")[0] ?? name).filter((name) => known[name] === undefined);
		return Object.fromEntries([...new Set(missing)].map((name) => [name, this.create(name)]));
	}
}

function hasElements(value: unknown): boolean {
	return isValidElement(value) || (Array.isArray(value) && value.some(hasElements));
}

/** Tells whether a value can be data: a text, a number, a boolean, nothing, or a list or an object of such. */
function isData(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (Array.isArray(value)) return value.every(isData);
	if (isRecord(value)) return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData);
	return typeof value === "boolean" || typeof value === "string" || Number.isFinite(value);
}

function describe(value: unknown): string {
	return typeof value === "object" ? (value?.constructor.name ?? "object") : typeof value;
}
