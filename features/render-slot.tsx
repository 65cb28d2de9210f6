import { Fragment, type ReactElement, type ReactNode } from "react";
import { FEATURES } from "@/features";
import type { Feature } from "./feature";

type Slots = NonNullable<Feature["slots"]>;
type Render<Name extends keyof Slots> = NonNullable<Slots[Name]>;

/** Renders what features have in a slot, with their names as keys; empty if none has anything there. */
export function renderSlot<Name extends keyof Slots>(slot: Name, context: Parameters<Render<Name>>[0]): ReactElement[] {
	return FEATURES.flatMap(({ name, slots }) => {
		const render = slots?.[slot] as ((of: typeof context) => ReactNode) | undefined;
		const content = render?.(context);
		return content ? [<Fragment key={name}>{content}</Fragment>] : [];
	});
}
