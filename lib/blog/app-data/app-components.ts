import { createElement, Fragment, isValidElement, type ReactNode } from "react";
import { isRecord } from "@/lib/utils/collections";

/** The elements that take the places of the app's components, and of their props that are elements, while React renders a body. */
export const [COMPONENT_TAG, PROP_TAG] = ["quire-component", "quire-prop"];

type Props = Readonly<Record<string, unknown>>;

/** A component of the app in a body, with its props as data. */
export interface AppComponent {
	name: string;
	props: Props;
}

/** The components of the app in one body, which only the app can render. */
export class AppComponents {
	readonly found: AppComponent[] = [];

	/** Creates a component that React renders as a place for one of the app's, whose children are rendered inside. */
	create(name: string): object {
		const Place = ({ children, ...props }: Props & { children?: ReactNode }) => {
			const entries = Object.entries(props);
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
				createElement(PROP_TAG, { key: `prop ${key}`, "data-name": key }, value as ReactNode),
			);
			return createElement(COMPONENT_TAG, { "data-number": number }, ...nodes, createElement(Fragment, null, children));
		};
		return new Proxy(Place, {
			get: (target, key) =>
				Reflect.get(target, key) ??
				(typeof key === "string" && /^\p{Lu}/u.test(key) ? this.create(`${name}.${key}`) : undefined),
		});
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
