import { type Attributes, type ComponentType, createElement, type ReactNode } from "react";
import { ownerModules } from "@/components/owner-code/modules";
import type { ReplacementProps, Replacements } from "@/lib/owner-code/api";
import type { ReplaceableName } from "@/lib/owner-code/extension-points";
import { guard } from "./guard";

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
