import type { ReactNode } from "react";
import { ownerModules } from "@/components/owner-code/modules";
import type { Site } from "@/lib/config/site";
import type { ListView, SlotProps } from "@/lib/owner-code/api";
import type { SlotName } from "@/lib/owner-code/extension-points";
import { guard } from "./guard";
import { siteView } from "./views";

const components = Object.fromEntries(
	Object.entries(ownerModules.slots).map(([name, entries]) => [
		name,
		entries.map((entry) => ({ file: entry.file, Component: guard(entry) })),
	]),
);

interface Props extends Omit<SlotProps, "site"> {
	name: SlotName;
	site: Site;
	/** Renders an element around the content of the slot. */
	wrap?: (content: ReactNode) => ReactNode;
}

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

export function AfterList({ site, list }: { site: Site; list: ListView }) {
	const wrap = (content: ReactNode) => <div className="wide mt-8">{content}</div>;
	return <Slot name="after-list" site={site} list={list} wrap={wrap} />;
}
