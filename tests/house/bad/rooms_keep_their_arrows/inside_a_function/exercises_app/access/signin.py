def sign_in() -> object:
    from exercises_app.people import models

    return models
