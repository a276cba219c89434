export const Icon = () => <path stroke="red" />;
