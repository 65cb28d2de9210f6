import { type Attributes, type ComponentType, createElement, type ReactNode } from "react";
import type { ListView, ReplacementProps, Replacements, SiteView, SlotProps } from "@/lib/owner-code/api";
import type { ReplaceableName, SlotName } from "@/lib/owner-code/extension-points";
import { ownerModules } from "@/lib/owner-code/render/modules";
import { guard } from "./guard";
import { siteView } from "./views";

interface Props extends SlotProps {
	name: SlotName;
	/** Renders an element around the content of the slot. */
	wrap?: (content: ReactNode) => ReactNode;
}

const components = Object.fromEntries(
	Object.entries(ownerModules.slots).map(([name, entries]) => [
		name,
		entries.map((entry) => ({ file: entry.file, Component: guard(entry) })),
	]),
);

export function isFilled(name: SlotName): boolean {
	return components[name] !== undefined;
}

/** Renders the owner's components of a slot; nothing for an empty one. */
export function Slot({ name, site, wrap = (content) => content, ...props }: Props) {
	const filling = components[name];
	if (!filling) return null;
	const view = siteView(site);
	return wrap(filling.map(({ file, Component }) => <Component key={file} {...props} site={view} />));
}

export function AfterList({ site, list }: { site: SiteView; list: ListView }) {
	const wrap = (content: ReactNode) => <div className="wide mt-8">{content}</div>;
	return <Slot name="after-list" site={site} list={list} wrap={wrap} />;
}

/** Returns the owner's component that replaces another one, else the original. `toProps` returns the props of the owner's. */
export function replaceable<Name extends ReplaceableName, Props extends object>(
	name: Name,
	Original: (props: Props) => ReactNode,
	toProps: (props: Props) => Replacements[Name],
): (props: Props) => ReactNode {
	const entry = ownerModules.replacements[name];
	if (!entry) return Original;
	const Replacement = guard(entry) as ComponentType<ReplacementProps<Name>>;
	return function Replaced(props: Props) {
		const replacementProps = { ...toProps(props), original: <Original {...props} /> };
		return createElement(Replacement, replacementProps as ReplacementProps<Name> & Attributes);
	};
}

export const ownerPageComponents = {
	page: Object.fromEntries(Object.entries(ownerModules.components).map(([tag, entry]) => [tag, guard(entry)])),
	imported: { modules: ownerModules.imports, guard: createImportGuard() },
};

/** Returns a function that guards the components of modules that posts import. */
function createImportGuard(): (type: unknown) => unknown {
	const guarded = new Map<unknown, unknown>();
	for (const [key, exports] of Object.entries(ownerModules.imports)) {
		for (const value of Object.values(exports)) {
			if (typeof value === "function") guarded.set(value, guard({ file: key, component: value as ComponentType }));
		}
	}
	return (type) => guarded.get(type) ?? type;
}
