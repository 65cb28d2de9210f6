import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";
import type { Props } from "@/components/plain/types";
import { fill, writeNumber } from "@/lib/words/fill";

/** One of several texts. */
export function PlainTab({ children }: Props): ReactNode {
	return <div>{children}</div>;
}

/** Tabs one below the other, each with its label as heading; what is no tab comes before them. */
export function PlainTabs({ children, words }: Props & Speaking): ReactNode {
	const parts = Children.toArray(children);
	const numbered = (index: number) => fill(words.body.tab, { number: writeNumber(index + 1, words) });
	return (
		<>
			{parts.filter((part) => !isTab(part))}
			<section data-tabs="">
				{parts.filter(isTab).map(({ key, props }, index) => (
					<section key={key}>
						<h6 data-tab="">{textOf(props.label).trim() || numbered(index)}</h6>
						{props.children}
					</section>
				))}
			</section>
		</>
	);
}

/** Whether a child of `Tabs` is a tab. */
export function isTab(child: ReactNode): child is ReactElement<Props> {
	return isValidElement(child) && child.type === PlainTab;
}
