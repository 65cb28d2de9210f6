import type { ComponentType } from "react";
import type { ReplacementProps, SlotProps } from "@/lib/owner-code/api";
import type { ReplaceableName, SlotName } from "@/lib/owner-code/extension-points";
import type { Diagnostic } from "@/lib/utils/diagnostics";

/** A component of the owner, or the reason why there is none. */
export interface OwnerEntry<Props> {
	/** Relative to the content folder. */
	file: string;
	component?: ComponentType<Props>;
	error?: Diagnostic;
}

/** The owner's code as Next bundles it. */
export interface OwnerModules {
	/** The components for posts, by their tags. */
	components: Readonly<Record<string, OwnerEntry<Record<string, unknown>>>>;
	/** The components of each slot, in order. */
	slots: { readonly [Name in SlotName]?: readonly OwnerEntry<SlotProps>[] };
	replacements: { readonly [Name in ReplaceableName]?: OwnerEntry<ReplacementProps<Name>> };
}
