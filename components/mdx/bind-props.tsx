import type { ReactNode } from "react";

/** Creates a function that binds some props of a component. */
export function bindProps<Bound extends object>(bound: Bound) {
	return function bind<Props>(Component: (props: Props & Bound) => ReactNode) {
		return function BoundComponent(props: Props) {
			return <Component {...props} {...bound} />;
		};
	};
}
