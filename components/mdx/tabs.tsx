import { Children, isValidElement, type ReactElement, type ReactNode, useId } from "react";

interface TabProps {
	label: string;
	children?: ReactNode;
}

/** One of several texts of which a reader wants one; stands inside `Tabs`. */
export function Tab({ children }: TabProps) {
	return <div className="panel">{children}</div>;
}

/** Lets a reader choose between texts. Radio buttons do it, so it needs no script and arrow keys work. */
export function Tabs({ children }: { children: ReactNode }) {
	const id = useId();
	const tabs = Children.toArray(children).filter(isTab);
	return (
		<div className="tabs" role="radiogroup" aria-label={tabs.map((tab) => tab.props.label).join(", ")}>
			{tabs.map((tab, index) => [
				<label key={`${tab.key} label`}>
					<input type="radio" name={id} defaultChecked={index === 0} />
					{tab.props.label}
				</label>,
				tab,
			])}
		</div>
	);
}

function isTab(child: ReactNode): child is ReactElement<TabProps> {
	return isValidElement<Partial<TabProps>>(child) && child.props.label !== undefined;
}
