import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { nodeText } from "@/components/mdx/node-text";
import type { Props, WithMessages } from "@/components/mdx/types";
import { format, formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

export function TabMarkdown({ children }: Props): ReactNode {
	return <div>{children}</div>;
}

/** Renders tabs one after the other, each with its label as heading. Children that aren't tabs come before them. */
export function TabsMarkdown({ children, messages }: Props & WithMessages): ReactNode {
	const { others, tabs } = splitTabs(children, messages);
	return (
		<>
			{others}
			<section data-tabs="">
				{tabs.map(({ key, label, children }) => (
					<section key={key}>
						<h6 data-tab="">{label}</h6>
						{children}
					</section>
				))}
			</section>
		</>
	);
}

/** Splits the children of `Tabs` into tabs and other content. The default label of a tab is its number. */
export function splitTabs(children: ReactNode, messages: Messages) {
	const items = Children.toArray(children);
	const getDefaultLabel = (index: number) => format(messages.body.tab, { number: formatNumber(index + 1, messages) });
	return {
		others: items.filter((item) => !isTab(item)),
		tabs: items.filter(isTab).map(({ key, props }, index) => ({
			key,
			label: nodeText(props.label).trim() || getDefaultLabel(index),
			children: props.children,
		})),
	};
}

function isTab(child: ReactNode): child is ReactElement<Props> {
	return isValidElement(child) && child.type === TabMarkdown;
}
