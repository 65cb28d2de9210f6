import { Children, isValidElement, type ReactElement, type ReactNode, useId } from "react";
import { component, flagProp, textProp } from "@/components/mdx/component";
import { nodeText } from "@/components/mdx/nodes";
import type { Props, WithMessages } from "@/components/mdx/types";
import { format, formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

interface TabProps {
	/** By default the number of the tab. */
	label?: ReactNode;
	/** Whether the tab is selected at first; by default the first one is. */
	chosen?: unknown;
	children?: ReactNode;
}

function Tab({ children }: TabProps) {
	return <div className="panel">{children}</div>;
}

interface TabsProps {
	/** When a reader selects a tab, the tabs of the same group select the tab with the same label. */
	group?: unknown;
	children?: ReactNode;
}

/**
 * Renders tabs as radio buttons, so that they need no JavaScript and arrow keys work. Children that aren't tabs are
 * rendered before them.
 */
function Tabs({ group, children, messages }: TabsProps & WithMessages) {
	const id = useId();
	const { others, tabs } = splitTabs(children, messages, Tab);
	const selected = Math.max(
		0,
		tabs.findIndex(({ element }) => Boolean(element.props.chosen)),
	);
	return (
		<>
			{others}
			{tabs.length > 0 && (
				<div
					className="tabs"
					data-group={nodeText(group) || undefined}
					role="radiogroup"
					aria-label={tabs.map(({ label }) => label).join(messages.comma)}
				>
					{tabs.map(({ element, label }, index) => [
						<label key={`${element.key} label`}>
							<input type="radio" name={id} defaultChecked={index === selected} />
							{label}
						</label>,
						element,
					])}
				</div>
			)}
		</>
	);
}

function TabMarkdown({ children }: Props): ReactNode {
	return <div>{children}</div>;
}

/** Renders tabs one after the other, each with its label as heading. Children that aren't tabs come before them. */
function TabsMarkdown({ children, messages }: Props & WithMessages): ReactNode {
	const { others, tabs } = splitTabs(children, messages, TabMarkdown);
	return (
		<>
			{others}
			<section data-tabs="">
				{tabs.map(({ element, label }) => (
					<section key={element.key}>
						<h6 data-tab="">{label}</h6>
						{element.props.children}
					</section>
				))}
			</section>
		</>
	);
}

/** Renders tabs one after the other, each below its label. Children that aren't tabs come before them. */
function TabsFeed({ children, messages }: Props & WithMessages): ReactNode {
	const { others, tabs } = splitTabs(children, messages, TabMarkdown);
	return (
		<>
			{others}
			{tabs.map(({ element, label }) => (
				<section key={element.key}>
					<p>
						<strong>{label}</strong>
					</p>
					{element.props.children}
				</section>
			))}
		</>
	);
}

/** Splits the children of `Tabs` into elements of a tab component and other content. The default label of a tab is its number. */
function splitTabs<Tab extends { label?: unknown; children?: ReactNode }>(
	children: ReactNode,
	messages: Messages,
	TabComponent: (props: Tab) => ReactNode,
) {
	const isTab = (child: ReactNode): child is ReactElement<Tab> => isValidElement(child) && child.type === TabComponent;
	const items = Children.toArray(children);
	const getDefaultLabel = (index: number) => format(messages.body.tab, { number: formatNumber(index + 1, messages) });
	return {
		others: items.filter((item) => !isTab(item)),
		tabs: items.filter(isTab).map((element, index) => ({
			element,
			label: nodeText(element.props.label).trim() || getDefaultLabel(index),
		})),
	};
}

export const tab = component({
	page: Tab,
	markdown: TabMarkdown,
	isBlock: true,
	description: "One of the texts inside `Tabs`.",
	example: '<Tabs>\n<Tab label="npm">\n\n`npm install`\n\n</Tab>\n<Tab label="yarn">\n\n`yarn`\n\n</Tab>\n</Tabs>',
	props: {
		label: textProp("The name of the tab. Without one, it is numbered."),
		chosen: flagProp("Whether this tab is shown first. By default the first tab is."),
		children: { type: "Markdown", description: "The content." },
	},
});

export const tabs = component({
	page: Tabs,
	markdown: TabsMarkdown,
	feed: TabsFeed,
	hasHooks: true,
	needs: ["messages"],
	isBlock: true,
	description: "Texts of which a reader sees one, without a script. Content outside of a `Tab` comes before the tabs.",
	example: '<Tabs group="package-manager">\n<Tab label="npm">\n\n`npm install`\n\n</Tab>\n</Tabs>',
	props: {
		group: textProp("Tabs of the same group switch together, to the tab of the same label."),
		children: { type: "`Tab`", description: "The tabs." },
	},
});
