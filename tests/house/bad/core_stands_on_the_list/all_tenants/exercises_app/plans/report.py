def report(query: object) -> object:
    return query.execution_options(all_tenants=True)
