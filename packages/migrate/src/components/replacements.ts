import { findCalloutKind, jsxElement, staticAttributes } from "quire-blog/source-adapter";
import type { Replace } from "@/packages/migrate/src/adapter-types";
import { attributeText, getChildren, pickAttributes, rename } from "./nodes";

export const remove: Replace = () => [];
export const keepChildren: Replace = getChildren;
export const image = rename("Image", { img: "src", fluid: "src" });

/** Converts to `Callout`, with the kind in the `type` attribute or a default kind. */
export const callout =
	(defaultKind: string): Replace =>
	(node) => {
		const kind = attributeText(staticAttributes(node.attributes).type)?.toLowerCase() ?? defaultKind;
		const type = findCalloutKind(kind)?.type ?? kind;
		return [jsxElement("Callout", { type }, getChildren(node), node.position, pickAttributes(node, "title"))];
	};
